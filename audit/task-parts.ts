import { gzipSync } from 'node:zlib';
import type { Directory } from '../domain/directory/types.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { officialStatus } from '../domain/views/official-status.js';
import { canonical, sha256 } from './canonical.js';
import { chainFile, chainOf, type Link } from './chain.js';
import type { ProvenHead } from './checkpoint.js';
import { evidenceOf } from './evidence.js';
import type { HistoryJson } from './history.js';
import type { Input } from './inputs.js';
import { inputsOfHistory } from './inputs-of-history.js';
import { historyName, type ManifestTask, taskFiles } from './manifest.js';
import { taskPage } from './page/task-page.js';
import { type RefusedCommand, refusedChain } from './refused.js';
import { type Veil, veiled } from './veil.js';

/** Everything that is known of one task: its events, its history, and how far a checkpoint vouches for it. */
export interface TaskRecord {
  readonly taskId: string;
  readonly events: readonly TaskEvent[];
  /** The histories of its runs, the first run first; none when Temporal has them no more. */
  readonly histories: readonly HistoryJson[];
  /** Given where there is no history. */
  readonly inputs?: readonly Input[];
  readonly proven?: ProvenHead;
  /** What was refused, as it was chained then. */
  readonly refused?: readonly Link<RefusedCommand>[];
}

/** A file of a bundle within its folder. */
export type Part = readonly [name: string, content: string | Buffer];

/** What the manifest says of a task, and its files. Under a veil no history is given: it has everybody's name. */
export function taskParts({
  task,
  folder,
  directory,
  veil,
}: {
  task: TaskRecord;
  folder: string;
  directory: Directory;
  veil: Veil | undefined;
}): {
  readonly entry: ManifestTask;
  readonly parts: readonly Part[];
  readonly evidence: readonly string[];
} {
  const { taskId, proven } = task;
  const hidden = <Value>(value: Value): Value =>
    veil ? veiled({ value: JSON.parse(JSON.stringify(value)) as Value, chain: taskId, veil }) : value;
  const events = hidden(task.events);
  const inputs = hidden(task.inputs ?? inputsOfHistory(task.histories));
  const refused = refusedOf({ task, hidden });
  const last = inputs.at(-1);
  if (last?.kind !== 'until') throw new TypeError('inputs end with the moment until which they go');
  const state = fold(events);
  const chain = chainFile({ chainId: taskId, events });
  const entry: ManifestTask = {
    taskId,
    folder,
    events: events.length,
    head: chain.head,
    state: sha256(canonical(state)),
    status: officialStatus({ state, now: last.at }),
    until: last.at,
  };
  const histories = veil ? [] : task.histories;
  return {
    entry,
    parts: [
      [taskFiles.events, chain.text],
      [taskFiles.inputs, lines(inputs)],
      ...histories.map(
        (history, run) => [historyName(run + 1), gzipSync(JSON.stringify(history), { level: 9 })] as const,
      ),
      ...(refused.length > 0 ? [[taskFiles.refused, lines(refused)] as const] : []),
      ...(proven ? [[taskFiles.checkpoint, canonical(proven)] as const] : []),
      [taskFiles.page, taskPage({ entry, events, state, directory })],
    ],
    evidence: evidenceOf(events),
  };
}

/** One canonical JSON value a line. */
export function lines(values: readonly unknown[]): string {
  return values.map((value) => `${canonical(value)}\n`).join('');
}

function refusedOf({
  task: { taskId, refused = [] },
  hidden,
}: {
  task: TaskRecord;
  hidden: <Value>(value: Value) => Value;
}): readonly Link<RefusedCommand>[] {
  const events = refused.map(({ event }) => event);
  const own = hidden(events);
  return own === events ? refused : chainOf({ chainId: refusedChain(taskId), events: own });
}
