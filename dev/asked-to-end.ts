/**
 * Aborted by the first request to end: a signal, or that whoever started this process was killed, whose channel closes then. A terminal's
 * Ctrl-C arrives twice, from it and from npm; the process has to end by itself.
 */
export function onRequestToEnd(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  if (process.channel !== undefined) process.on('disconnect', () => ending.abort());
  return ending.signal;
}

/** Waits until the signal is aborted. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
