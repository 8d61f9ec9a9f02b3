export type Lock = { readonly release: () => void };

/** Takes the lock file for this process; the lock of a process that no longer lives is taken over. */
export function takeLock(path: string): Lock | { readonly heldBy: number };

/** Waits for the lock; `onWait` is told once who holds it. */
export function waitForLock(
  path: string,
  options?: { readonly onWait?: (pid: number) => void; readonly everyMs?: number },
): Promise<Lock>;
