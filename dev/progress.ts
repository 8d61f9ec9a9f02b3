/** What a person sees while something takes long: a live line on a terminal, now and then a plain line elsewhere. */
export type Progress = {
  /** Something that stays on the screen. */
  readonly line: (text: string) => void;
  /** What goes on right now; the next one replaces it. */
  readonly live: (text: string) => void;
};

type Target = {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => unknown;
};

/** Writes to the standard error stream, so that results on standard output stay alone. */
export function createProgress({
  stream = process.stderr,
  plainEveryMs = 15_000,
  now = Date.now,
}: {
  stream?: Target;
  plainEveryMs?: number;
  now?: () => number;
} = {}): Progress {
  return stream.isTTY === true ? onTerminal(stream) : inLog({ stream, plainEveryMs, now });
}

function onTerminal(stream: Target): Progress {
  const clear = '\r\u001b[2K';
  let isLive = false;
  return {
    line: (text) => {
      stream.write(`${isLive ? clear : ''}${text}\n`);
      isLive = false;
    },
    live: (text) => {
      stream.write(`${clear}${text.slice(0, (stream.columns ?? 80) - 1)}`);
      isLive = true;
    },
  };
}

function inLog({
  stream,
  plainEveryMs,
  now,
}: {
  stream: Target;
  plainEveryMs: number;
  now: () => number;
}): Progress {
  let last = now();
  const line = (text: string): void => {
    stream.write(`${text}\n`);
    last = now();
  };
  return {
    line,
    live: (text) => {
      if (now() - last >= plainEveryMs) line(text);
    },
  };
}
