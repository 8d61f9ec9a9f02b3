import type { PeriodEvent } from '../domain/period/events.js';
import { foldPeriod } from '../domain/period/evolve.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { canonical, sha256 } from './canonical.js';
import { readChain } from './chain.js';
import { readManifest } from './check-manifest.js';
import { periodChain, periodOfChain } from './checkpoint.js';
import type { Finding } from './findings.js';
import type { HistoryJson } from './history.js';
import { historyName, type Manifest, periodFiles, taskFiles } from './manifest.js';
import { type BundleFiles, openBundle, readPackedJson } from './open-bundle.js';
import { everything, type Share, withinShare } from './share.js';

/** A task or a period with what Temporal kept of its runs and what was recorded. */
export interface RecordedProcess {
  readonly chain: string;
  /** The first run first. */
  readonly histories: readonly HistoryJson[];
  readonly events: readonly (TaskEvent | PeriodEvent)[];
  /** The history was archived while the process lived: more may have been recorded since. */
  readonly mayGoFurther: boolean;
}

/** sha256 of the state after the first events of a process. */
export function stateHashAfter({
  chain,
  events,
}: {
  chain: string;
  events: readonly (TaskEvent | PeriodEvent)[];
}): string {
  if (events.length === 0) return sha256(canonical(null));
  const state =
    periodOfChain(chain) === undefined
      ? fold(events as readonly TaskEvent[])
      : foldPeriod(events as readonly PeriodEvent[]);
  return sha256(canonical(JSON.parse(JSON.stringify(state))));
}

/** The processes of a bundle, or a share of them, with their histories; `count` is how many it has. Or why it cannot be read. */
export function processesOfBundle({
  bytes,
  share = everything,
}: {
  bytes: Buffer;
  share?: Share;
}):
  | { readonly ok: true; readonly count: number; readonly processes: Iterable<RecordedProcess> }
  | { readonly ok: false; readonly finding: Finding } {
  const opened = openBundle(bytes);
  if (!opened.ok) return opened;
  const read = readManifest(opened.files);
  if (!read.ok) return read;
  const { tasks, periods = [] } = read.manifest;
  const processes = processesOf({ manifest: read.manifest, files: opened.files, share });
  return { ok: true, count: tasks.length + periods.length, processes };
}

/** One after the other: the histories of a plan are not all in memory at once. */
function* processesOf({
  manifest,
  files,
  share,
}: {
  manifest: Manifest;
  files: BundleFiles;
  share: Share;
}): Generator<RecordedProcess> {
  const processes = [
    ...manifest.tasks.map(({ taskId, folder }) => ({ chain: taskId, folder, file: taskFiles.events })),
    ...(manifest.periods ?? []).map(({ periodId, folder }) => {
      return { chain: periodChain(periodId), folder, file: periodFiles.events };
    }),
  ];
  for (const one of withinShare(share, processes)) yield recorded({ ...one, files });
}

function recorded({
  chain,
  folder,
  files,
  file,
}: {
  chain: string;
  folder: string;
  files: BundleFiles;
  file: string;
}): RecordedProcess {
  const read = readChain({ chainId: chain, file: files.get(`${folder}/${file}`)?.toString('utf8') ?? '' });
  const texts = read && 'texts' in read ? read.texts : [];
  const histories: HistoryJson[] = [];
  for (let run = 1; ; run += 1) {
    const packed = files.get(`${folder}/${historyName(run)}`);
    const history = packed && (readPackedJson(packed) as HistoryJson | undefined);
    if (!history) break;
    histories.push(history);
  }
  const events = texts.map((text) => JSON.parse(text) as TaskEvent);
  return { chain, histories, events, mayGoFurther: false };
}
