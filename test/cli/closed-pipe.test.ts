import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sampleFile } from './run-dondoc.js';

test('a reader that closes the pipe early leaves no fault behind', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const args = ['--import', 'tsx', join('cli', 'main.ts'), 'plan', 'read', sampleFile, '--json'];
  const child = spawn(process.execPath, args, { cwd: root, env: {}, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  const [code] = (await once(child, 'close')) as [number | null];
  expect(said).toBe('');
  expect(code).toBe(0);
});
