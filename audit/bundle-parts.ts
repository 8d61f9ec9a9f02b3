import { gzipSync } from 'node:zlib';
import { StoredZip } from '../documents/zip/write-stored-zip.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/directory/types.js';
import type { Policy } from '../domain/policy/policy.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { officialStatus } from '../domain/views/official-status.js';
import { canonical, sha256 } from './canonical.js';
import { chainOf, headOf, type Link } from './chain.js';
import type { ProvenHead } from './checkpoint.js';
import type { HistoryJson } from './history.js';
import type { Input } from './inputs.js';
import { inputsOfHistory } from './inputs-of-history.js';
import type { SigningKey } from './keys.js';
import {
  bundleFormat,
  bundleVersion,
  historyName,
  type Manifest,
  type ManifestFile,
  type ManifestTask,
  manifestName,
  planFiles,
  rulesVersion,
  signatureName,
  signedText,
  taskFiles,
  wholeFiles,
} from './manifest.js';
import { overviewPage } from './page/overview-page.js';
import { taskPage } from './page/task-page.js';
import type { RefusedCommand } from './refused.js';
import type { Rotation } from './rotation.js';

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

/** The plan as it was launched. */
export interface PlanRecord {
  readonly text: string;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

export interface BundleContent {
  readonly scope: Manifest['scope'];
  readonly exportedAt: Instant;
  readonly plan: PlanRecord;
  readonly tasks: AsyncIterable<TaskRecord> | Iterable<TaskRecord>;
  readonly rotations?: readonly Rotation[];
  /** Whoever vouches for the whole. */
  readonly key?: SigningKey;
}

/**
 * The bytes of a bundle, task by task, so that a plan of hundreds of tasks is never in memory at once. The same content gives
 * the same bytes.
 */
export async function* bundleParts(content: BundleContent): AsyncGenerator<Buffer> {
  const { scope, exportedAt, plan, tasks, rotations = [], key } = content;
  const zip = new StoredZip();
  const files: ManifestFile[] = [];
  const put = (name: string, text: string | Buffer) => {
    const bytes = Buffer.from(text as string);
    files.push({ name, sha256: sha256(bytes), size: bytes.length });
    return zip.add({ name, content: bytes });
  };
  yield put(planFiles.text, plan.text);
  yield put(planFiles.directory, canonical(plan.directory));
  yield put(planFiles.policy, canonical(plan.policy));
  yield put(planFiles.calendar, canonical(plan.calendar));
  yield put(wholeFiles.keys, canonical({ rotations }));
  const listed: ManifestTask[] = [];
  for await (const task of tasks) {
    const folder = `tasks/${String(listed.length + 1).padStart(4, '0')}`;
    const { entry, parts } = taskParts({ task, folder, plan });
    listed.push(entry);
    for (const [name, text] of parts) yield put(`${folder}/${name}`, text);
  }
  yield put(wholeFiles.page, overviewPage({ scope, exportedAt, tasks: listed, directory: plan.directory }));
  const manifest = canonical({
    format: bundleFormat,
    version: bundleVersion,
    rules: rulesVersion,
    exportedAt,
    scope,
    tasks: listed,
    files,
  } satisfies Manifest);
  yield zip.add({ name: manifestName, content: Buffer.from(manifest) });
  if (key) yield zip.add({ name: signatureName, content: Buffer.from(signatureOf({ manifest, key })) });
  yield zip.end();
}

/** The file by which the holder of a key vouches for a manifest. */
export function signatureOf({ manifest, key }: { manifest: string; key: SigningKey }): string {
  return canonical({ publicKey: key.publicKey, signature: key.sign(signedText(manifest)) });
}

function taskParts({ task, folder, plan }: { task: TaskRecord; folder: string; plan: PlanRecord }): {
  readonly entry: ManifestTask;
  readonly parts: readonly (readonly [string, string | Buffer])[];
} {
  const { taskId, events, histories, proven, refused = [] } = task;
  const inputs = task.inputs ?? inputsOfHistory(histories);
  const last = inputs.at(-1);
  if (last?.kind !== 'until') throw new TypeError('inputs end with the moment until which they go');
  const state = fold(events);
  const entry: ManifestTask = {
    taskId,
    folder,
    events: events.length,
    head: headOf({ chainId: taskId, events }),
    state: sha256(canonical(state)),
    status: officialStatus({ state, now: last.at }),
    until: last.at,
  };
  return {
    entry,
    parts: [
      [taskFiles.events, lines(chainOf({ chainId: taskId, events }))],
      [taskFiles.inputs, lines(inputs)],
      ...histories.map(
        (history, run) => [historyName(run + 1), gzipSync(JSON.stringify(history), { level: 9 })] as const,
      ),
      ...(refused.length > 0 ? [[taskFiles.refused, lines(refused)] as const] : []),
      ...(proven ? [[taskFiles.checkpoint, canonical(proven)] as const] : []),
      [taskFiles.page, taskPage({ entry, events, state, directory: plan.directory })],
    ],
  };
}

function lines(values: readonly unknown[]): string {
  return values.map((value) => `${canonical(value)}\n`).join('');
}
