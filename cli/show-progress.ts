import { SingleBar } from 'cli-progress';
import type { ProgressLine } from '../audit/backup-manifest.js';
import type { Language } from '../domain/text/localized.js';

const plainLineEveryMs = 2_000;
/** Before that nobody can say how long the rest takes. */
const measuredAfterMs = 1_000;

interface Shown {
  readonly show: (line: ProgressLine) => void;
  readonly stop: () => void;
}

/**
 * Says how far an operator's program is and how long the rest of what is under way will take, as long as it goes on as it did: a bar on
 * a terminal, now and then a line elsewhere, on the error stream; where only JSON is wanted, nothing.
 */
export function showProgress({
  quiet,
  language,
  stream = process.stderr,
  now = Date.now,
}: {
  quiet: boolean;
  language: Language;
  stream?: NodeJS.WriteStream;
  now?: () => number;
}): Shown {
  if (quiet) return { show: () => undefined, stop: () => undefined };
  return stream.isTTY ? bars({ language, stream, now }) : lines({ language, stream, now });
}

type Place = { readonly language: Language; readonly stream: NodeJS.WriteStream; readonly now: () => number };

function bars({ language, stream, now }: Place): Shown {
  const format = '{bar} {value}/{total} {what}{left}';
  let bar: SingleBar | undefined;
  let underWay: { readonly progress: string; readonly sinceMs: number } | undefined;
  const stop = (): void => {
    bar?.stop();
    bar = undefined;
  };
  return {
    show: (line) => {
      const { progress, count, of = count } = line;
      if (progress !== underWay?.progress) {
        stop();
        underWay = { progress, sinceMs: now() };
        bar = new SingleBar({ format, stream, hideCursor: true, barsize: 30 });
        bar.start(of, 0, { what: progress, left: '' });
      }
      const left = leftOf({ line, forMs: now() - underWay.sinceMs, language });
      bar?.setTotal(of);
      bar?.update(count, { what: progress, left });
    },
    stop,
  };
}

function lines({ language, stream, now }: Place): Shown {
  let underWay: { readonly progress: string; readonly sinceMs: number } | undefined;
  let saidAtMs = -Infinity;
  return {
    show: (line) => {
      const { progress, count, of } = line;
      if (progress !== underWay?.progress) underWay = { progress, sinceMs: now() };
      else if (count !== of && now() - saidAtMs < plainLineEveryMs) return;
      saidAtMs = now();
      const left = leftOf({ line, forMs: now() - underWay.sinceMs, language });
      stream.write(`  ${progress}: ${count}${of === undefined ? '' : `/${of}`}${left}\n`);
    },
    stop: () => undefined,
  };
}

/** How long the rest takes, as long as it goes on as it did; nothing where that cannot be known. */
function leftOf({
  line: { count, of },
  forMs,
  language,
}: {
  line: ProgressLine;
  forMs: number;
  language: Language;
}): string {
  if (of === undefined || count === 0 || count >= of || forMs < measuredAfterMs) return '';
  const seconds = Math.ceil(((of - count) * forMs) / count / 1_000);
  const minutes = Math.floor(seconds / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  if (language === 'vi') return minutes > 0 ? `, còn ${minutes} phút ${rest} giây` : `, còn ${seconds} giây`;
  return minutes > 0 ? `, ${minutes} min ${rest} s left` : `, ${seconds} s left`;
}
