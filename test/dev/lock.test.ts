import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { takeLock } from '../../dev/lock.mjs';
import { startedAt } from '../../dev/processes.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a lock is held by one and free again after its release', () => {
  const path = join(folder, 'a.lock');
  const first = takeLock(path);
  expect('release' in first).toBe(true);
  expect(takeLock(path)).toEqual({ heldBy: process.pid });
  if ('release' in first) first.release();
  const second = takeLock(path);
  expect('release' in second).toBe(true);
});

test('the lock of a process that has ended is taken over', () => {
  const path = join(folder, 'b.lock');
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(path, JSON.stringify({ pid, startedAt: '1' }));
  expect('release' in takeLock(path)).toBe(true);
});

test('a pid that was given to another process since does not hold the lock', () => {
  const path = join(folder, 'c.lock');
  writeFileSync(path, JSON.stringify({ pid: process.pid, startedAt: `${startedAt(process.pid)}0` }));
  expect('release' in takeLock(path)).toBe(true);
});
