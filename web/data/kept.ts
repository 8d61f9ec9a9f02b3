import type { Parts } from '../../domain/drafts/merge-parts.js';

/** What is typed and not stored yet, with what it was written upon. */
export interface Kept<Part> {
  readonly at: number;
  readonly base: Parts<Part>;
  readonly mine: Parts<Part>;
}

/** The place of one window on this machine. */
export interface Keep<Part> {
  /** What windows that are gone left here, the oldest first. */
  readonly found: readonly Kept<Part>[];
  readonly put: (kept: Kept<Part>) => void;
  readonly clear: () => void;
  readonly leave: () => void;
}

const prefix = 'dondoc.parts.';

/** Takes a place of its own for this window, and what closed windows left behind; a window that is open keeps its own. */
export async function takeKeep<Part>(key: string): Promise<Keep<Part>> {
  const mine = `${prefix}${key} ${crypto.randomUUID()}`;
  const leave = await hold(mine);
  const found: Kept<Part>[] = [];
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith(`${prefix}${key} `))) {
    if (name === mine || !(await isFree(name))) continue;
    const kept = read<Part>(name);
    if (kept) found.push(kept);
    localStorage.removeItem(name);
  }
  found.sort((one, other) => one.at - other.at);
  const put = (kept: Kept<Part>) => localStorage.setItem(mine, JSON.stringify(kept));
  // What was found has no other place any more until it is stored.
  const last = found.at(-1);
  if (last) put(last);
  return { found, put, clear: () => localStorage.removeItem(mine), leave };
}

function read<Part>(name: string): Kept<Part> | undefined {
  try {
    return (JSON.parse(localStorage.getItem(name) ?? 'null') as Kept<Part> | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Locks are given free when a window is gone, however it went; without them each place counts as free. */
async function hold(name: string): Promise<() => void> {
  if (!hasLocks()) return () => undefined;
  return new Promise((taken) => {
    void navigator.locks.request(name, () => new Promise<void>((leave) => taken(leave)));
  });
}

async function isFree(name: string): Promise<boolean> {
  if (!hasLocks()) return true;
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null);
}

/** Browsers give locks to secure pages only. */
function hasLocks(): boolean {
  return 'locks' in navigator;
}
