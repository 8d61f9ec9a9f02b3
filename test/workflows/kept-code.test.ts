import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { workflowCode } from '../../worker/workflow-code.js';
import { temporaryFolder } from '../cli/run-dondoc.js';

const folder = temporaryFolder();
afterAll(folder.remove);

test('the workflow code is made once for its sources and read from then on; other interceptors are another code', async () => {
  const at = folder.path('kept');
  const made = await workflowCode({ folder: at });
  const [name = '', ...more] = readdirSync(at);
  expect(more).toEqual([]);
  expect(made.code.length).toBeGreaterThan(100_000);
  writeFileSync(join(at, name), '// what is kept');
  expect(await workflowCode({ folder: at })).toEqual({ code: '// what is kept' });
  const witness = join(import.meta.dirname, '..', '..', 'workflows', 'replay-witness.ts');
  const replayed = await workflowCode({ folder: at, interceptorModules: [witness] });
  expect(replayed.code).toContain('replay-witness');
  expect(readdirSync(at)).toHaveLength(2);
});

test('of codes of earlier versions only the newest stay', async () => {
  const at = folder.path('many');
  await workflowCode({ folder: at });
  const [name = ''] = readdirSync(at);
  for (let old = 0; old < 9; old += 1) {
    writeFileSync(join(at, `old-${String(old)}.js`), '');
    utimesSync(join(at, `old-${String(old)}.js`), 1_000 + old, 1_000 + old);
  }
  const witness = join(import.meta.dirname, '..', '..', 'workflows', 'replay-witness.ts');
  await workflowCode({ folder: at, interceptorModules: [witness] });
  const left = readdirSync(at);
  expect(left).toHaveLength(6);
  expect(left).toEqual(expect.arrayContaining([name, 'old-8.js', 'old-5.js']));
});

test('where it cannot be kept it is made all the same', async () => {
  writeFileSync(folder.path('no-folder'), '');
  const made = await workflowCode({ folder: folder.path('no-folder') });
  expect(made.code.length).toBeGreaterThan(100_000);
});
