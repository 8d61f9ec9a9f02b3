import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { startedAt } from './processes.mjs';

/**
 * Takes the lock file `path` for this process. The lock of a process that no longer lives is taken over.
 * @param {string} path
 * @returns {{release: () => void} | {heldBy: number}} the lock, or the pid that holds it
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) });
  const draft = `${path}.${process.pid}`;
  for (;;) {
    if (createWhole({ path, draft, text: mine })) return { release: () => releaseLock(path, mine) };
    const holder = holderOf(path);
    if (holder !== undefined) return { heldBy: holder };
    removeStale(path);
  }
}

/**
 * Waits for the lock.
 * @param {string} path
 * @param {{onWait?: (pid: number) => void, everyMs?: number}} [options]
 */
export async function waitForLock(path, { onWait = () => undefined, everyMs = 200 } = {}) {
  let told = false;
  for (;;) {
    const lock = takeLock(path);
    if ('release' in lock) return lock;
    if (!told) onWait(lock.heldBy);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** A hard link appears whole or not at all, so that nobody reads half a lock. */
function createWhole({ path, draft, text }) {
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The pid that holds the lock, or undefined when nobody who lives does. */
function holderOf(path) {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8'));
    return startedAt(holder.pid) !== undefined && startedAt(holder.pid) === holder.startedAt
      ? holder.pid
      : undefined;
  } catch {
    return undefined;
  }
}

/** One at a time looks again and removes: the second of two would otherwise remove the first one's new lock. */
function removeStale(path) {
  const turn = `${path}.takeover`;
  try {
    mkdirSync(turn);
  } catch {
    if (ageMs(turn) > 10_000) rmSync(turn, { recursive: true, force: true });
    return;
  }
  try {
    if (holderOf(path) === undefined) rmSync(path, { force: true });
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function releaseLock(path, mine) {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path, { force: true });
  } catch {
    // Already gone.
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
