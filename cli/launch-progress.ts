import { SingleBar } from 'cli-progress';
import type { Language } from '../domain/text/localized.js';
import type { LaunchProgress } from './client.js';

/** The server took the plan and nothing has moved for so long that it would be wrong to go on waiting. */
export class LaunchStalled extends Error {
  readonly progress: LaunchProgress;

  constructor(progress: LaunchProgress) {
    super(`${progress.started} of ${progress.of} started`);
    this.progress = progress;
  }
}

type Shown = {
  /** Takes the next progress; throws LaunchStalled when the last move lies too far back. */
  readonly show: (progress: LaunchProgress) => void;
  readonly stop: () => void;
};

const stalledAfterMs = 60_000;
const plainLineEveryMs = 2_000;
const words = { vi: 'quy trình đã khởi động', en: 'workflows started' };

/** A bar on a terminal, plain lines elsewhere; both on the error stream, so that standard output holds the result alone. */
export function launchProgress({
  language,
  stream = process.stderr,
  now = Date.now,
}: {
  language: Language;
  stream?: NodeJS.WriteStream;
  now?: () => number;
}): Shown {
  const display = stream.isTTY ? bar({ language, stream }) : plainLines({ language, stream, now });
  let last = { started: -1, at: now() };
  return {
    show: (progress) => {
      display.show(progress);
      if (progress.started !== last.started) last = { started: progress.started, at: now() };
      if (!progress.done && now() - last.at > stalledAfterMs) throw new LaunchStalled(progress);
    },
    stop: display.stop,
  };
}

function bar({ language, stream }: { language: Language; stream: NodeJS.WriteStream }): Shown {
  const format = `{bar} {value}/{total} ${words[language]}`;
  const shown = new SingleBar({ format, stream, hideCursor: true, barsize: 30 });
  let isOpen = false;
  return {
    show: ({ started, of }) => {
      if (!isOpen) shown.start(of, started);
      isOpen = true;
      shown.update(started);
    },
    stop: () => {
      if (isOpen) shown.stop();
    },
  };
}

function plainLines({
  language,
  stream,
  now,
}: {
  language: Language;
  stream: NodeJS.WriteStream;
  now: () => number;
}): Shown {
  let last = { text: '', at: -Infinity };
  return {
    show: ({ started, of, done }) => {
      const text = `${started}/${of} ${words[language]}`;
      if (text === last.text || (!done && now() - last.at < plainLineEveryMs)) return;
      stream.write(`${text}\n`);
      last = { text, at: now() };
    },
    stop: () => undefined,
  };
}
