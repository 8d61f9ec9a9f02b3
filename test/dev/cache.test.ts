import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findKept, makeKept } from '../../dev/servers/cache.js';

let cache = '';
const progress = { line: () => undefined, live: () => undefined };

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'dondoc-cache-'));
});
afterEach(() => {
  rmSync(cache, { recursive: true, force: true });
});

test('two that want the same build at once make it once', async () => {
  let made = 0;
  const entry = {
    key: 'thing-1',
    file: 'thing',
    make: async (folder: string) => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      writeFileSync(join(folder, 'thing'), 'whole');
    },
  };
  const wanted = () => makeKept({ entry, tools: { cache, progress } });
  const [first, second] = await Promise.all([wanted(), wanted()]);
  expect(first).toBe(second);
  expect(made).toBe(1);
  expect(await findKept({ entry, tools: { cache } })).toBe(first);
});

test('a build that failed leaves nothing behind and is tried again', async () => {
  let tries = 0;
  const entry = {
    key: 'thing-1',
    file: 'thing',
    make: (folder: string) => {
      writeFileSync(join(folder, 'thing'), 'half');
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('refused')) : Promise.resolve();
    },
  };
  await expect(makeKept({ entry, tools: { cache, progress } })).rejects.toThrow('refused');
  expect(readdirSync(cache)).toEqual([]);
  expect(existsSync(await makeKept({ entry, tools: { cache, progress } }))).toBe(true);
});
