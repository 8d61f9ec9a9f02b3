import type { PeriodEvent } from '../domain/period/events.js';
import { foldPeriod } from '../domain/period/evolve.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { canonical, sha256 } from './canonical.js';
import type { Link } from './chain.js';
import { readManifest } from './check-manifest.js';
import { periodOfChain } from './checkpoint.js';
import type { Finding } from './findings.js';
import type { HistoryJson } from './history.js';
import { historyName, taskFiles } from './manifest.js';
import { openBundle, readLines, readPackedJson } from './open-bundle.js';

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

/** The processes of a bundle with their histories, or why it cannot be read. */
export function processesOfBundle(
  bytes: Buffer,
):
  | { readonly ok: true; readonly processes: readonly RecordedProcess[] }
  | { readonly ok: false; readonly finding: Finding } {
  const opened = openBundle(bytes);
  if (!opened.ok) return opened;
  const read = readManifest(opened.files);
  if (!read.ok) return read;
  const { files } = opened;
  const processes = read.manifest.tasks.map(({ taskId, folder }): RecordedProcess => {
    const links = (readLines(files.get(`${folder}/${taskFiles.events}`)) ?? []) as readonly Link<TaskEvent>[];
    const histories: HistoryJson[] = [];
    for (let run = 1; ; run += 1) {
      const file = files.get(`${folder}/${historyName(run)}`);
      const history = file && (readPackedJson(file) as HistoryJson | undefined);
      if (!history) break;
      histories.push(history);
    }
    return { chain: taskId, histories, events: links.map(({ event }) => event), mayGoFurther: false };
  });
  return { ok: true, processes };
}
