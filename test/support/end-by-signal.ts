import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A program was asked to end in the middle of its work. */
export class EndedBySignal extends Error {
  readonly exitCode: number;

  constructor(signal: (typeof signals)[number]) {
    super(`ended by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Gives what comes of the work, or throws EndedBySignal as soon as the process is asked to end: whoever calls cleans up then, as
 * after any fault, and what the work still does comes to nothing. Further requests change nothing.
 */
export async function untilSignal<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const asked = new Promise<never>((_resolve, reject) => {
    let isAsked = false;
    const end = (signal: (typeof signals)[number]): void => {
      if (isAsked) return;
      isAsked = true;
      // What still runs finds its servers gone.
      process.on('unhandledRejection', () => undefined);
      reject(new EndedBySignal(signal));
    };
    for (const signal of signals) process.on(signal, end);
    // The channel to whoever started this process closes when that one is killed.
    if (process.channel !== undefined) process.on('disconnect', () => end('SIGHUP'));
  });
  return Promise.race([work(), asked]);
}
