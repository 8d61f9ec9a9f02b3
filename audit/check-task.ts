import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { officialStatus } from '../domain/views/official-status.js';
import { canonical, sha256 } from './canonical.js';
import { brokenLink, type Link } from './chain.js';
import { unsoundInput } from './check-inputs.js';
import type { Trust } from './check-manifest.js';
import { type ChainLinks, checkProof } from './check-proof.js';
import type { ProvenHead } from './checkpoint.js';
import { firstDifference } from './difference.js';
import { evidenceOf } from './evidence.js';
import { type Caution, type Finding, finding, type Place } from './findings.js';
import type { HistoryJson } from './history.js';
import type { Input } from './inputs.js';
import { inputsOfHistory } from './inputs-of-history.js';
import { historyName, type ManifestTask, taskFiles } from './manifest.js';
import { type BundleFiles, readLines, readPackedJson } from './open-bundle.js';
import { refusedChain } from './refused.js';
import { type Relived, relive } from './relive.js';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly cautions: readonly Caution[];
  readonly events: number;
  readonly inputs: readonly Input[];
  /** What a checkpoint vouches for, and the chain itself, where both hold. */
  readonly proven?: ProvenHead;
  readonly chain?: ChainLinks;
  /** The documents that its events name. */
  readonly evidence?: readonly string[];
}

/** Whether a task's events are whole, bound to each other, and follow from its inputs. */
export function checkTask({
  task,
  files,
  trust,
  isVeiled,
}: {
  task: ManifestTask;
  files: BundleFiles;
  trust: Trust;
  isVeiled: boolean;
}): Checked {
  const { taskId, folder } = task;
  const nameOf = (name: string) => `${folder}/${name}`;
  const links = readLines(files.get(nameOf(taskFiles.events))) as readonly Link<TaskEvent>[] | undefined;
  const inputs = readLines(files.get(nameOf(taskFiles.inputs))) as readonly Input[] | undefined;
  const unreadable = (file: string): Checked => ({
    findings: [finding('badFile', { taskId, file: nameOf(file) })],
    cautions: [],
    events: 0,
    inputs: [],
  });
  if (!links || links.length === 0) return unreadable(taskFiles.events);
  if (!inputs) return unreadable(taskFiles.inputs);
  const of = { taskId, events: links.length, inputs };
  const broken = brokenLink({ chainId: taskId, links });
  if (broken !== undefined)
    return { ...of, findings: [finding('chainBroken', { taskId, sequence: broken + 1 })], cautions: [] };
  const refused = checkRefused({ taskId, file: nameOf(taskFiles.refused), files });
  if (!refused.ok) return { ...of, findings: [refused.finding], cautions: [] };
  const events = links.map(({ event }) => event);
  const histories = historiesOf({ files, nameOf });
  const followed = checkFollowing({ taskId, events, inputs, histories });
  if (followed.findings.length > 0) return { ...of, ...followed };
  const summed = checkSummary({ task, links, inputs });
  const proofFile = nameOf(taskFiles.checkpoint);
  const proof = checkProof({
    of: { chain: taskId, links, refused: refused.links, isVeiled },
    place: { taskId, file: proofFile },
    file: files.get(proofFile),
    trust,
  });
  return {
    ...of,
    ...(proof.proven && { proven: proof.proven }),
    chain: { chain: taskId, links, refused: refused.links, isVeiled },
    evidence: evidenceOf(events),
    findings: [...summed, ...proof.findings],
    cautions: [...followed.cautions, ...proof.cautions],
  };
}

/** What was refused is a chain of its own; a task to which nothing was refused has none. */
function checkRefused({
  taskId,
  file,
  files,
}: {
  taskId: string;
  file: string;
  files: BundleFiles;
}):
  | { readonly ok: true; readonly links: readonly Link<unknown>[] }
  | { readonly ok: false; readonly finding: Finding } {
  const content = files.get(file);
  if (!content) return { ok: true, links: [] };
  const links = readLines(content) as readonly Link<unknown>[] | undefined;
  if (!links) return { ok: false, finding: finding('badFile', { taskId, file }) };
  const broken = brokenLink({ chainId: refusedChain(taskId), links });
  if (broken === undefined) return { ok: true, links };
  return { ok: false, finding: finding('chainBroken', { taskId, file, sequence: broken + 1 }) };
}

function historiesOf({
  files,
  nameOf,
}: {
  files: BundleFiles;
  nameOf: (name: string) => string;
}): readonly unknown[] {
  const histories: unknown[] = [];
  for (let run = 1; ; run += 1) {
    const file = files.get(nameOf(historyName(run)));
    if (!file) return histories;
    histories.push(readPackedJson(file));
  }
}

/** The inputs are those of the history, and the events are what the rules make of them. */
function checkFollowing({
  taskId,
  events,
  inputs,
  histories,
}: {
  taskId: string;
  events: readonly TaskEvent[];
  inputs: readonly Input[];
  histories: readonly unknown[];
}): Pick<Checked, 'findings' | 'cautions'> {
  const stop = (found: Finding) => ({ findings: [found], cautions: [] });
  try {
    if (histories.length > 0) {
      const difference = firstDifference({
        found: inputs,
        expected: plain(inputsOfHistory(histories as readonly HistoryJson[])),
      });
      if (difference) return stop(finding('inputsOtherwise', { taskId, ...difference }));
    }
    const unsound = unsoundInput(inputs);
    if (unsound !== undefined) return stop(finding('unsoundInput', { taskId, field: String(unsound) }));
    const relived = relive(inputs);
    const found = eventFindings({ events, relived, taskId });
    return { findings: found, cautions: cautionsOf({ taskId, inputs, histories }) };
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return stop(finding('notRelivable', { taskId, found: said.slice(0, 200) }));
  }
}

function eventFindings({
  events,
  relived: { events: expected, carried, state, divergences },
  taskId,
}: {
  events: readonly TaskEvent[];
  relived: Relived;
  taskId: string;
}): readonly Finding[] {
  if (state.brief.taskId !== taskId)
    return [
      finding('eventOtherwise', { taskId, sequence: 1, field: 'brief.taskId', found: state.brief.taskId }),
    ];
  const known = carried?.sequence ?? 0;
  if (carried) {
    const difference = firstDifference({ found: plain(fold(events.slice(0, known))), expected: carried });
    if (difference) return [finding('eventOtherwise', { taskId, sequence: known, ...difference })];
  }
  const own = events.slice(known);
  for (let place = 0; place < Math.max(own.length, expected.length); place += 1) {
    const sequence = known + place + 1;
    const [found, made] = [own[place], expected[place]];
    if (!found) return [finding('eventMissing', { taskId, sequence, ...(made && { expected: told(made) }) })];
    if (!made) return [finding('eventAdded', { taskId, sequence, found: told(found) })];
    const difference = firstDifference({ found, expected: plain(made) });
    if (difference) return [finding('eventOtherwise', { taskId, sequence, ...difference })];
  }
  return divergences.map(({ command, recorded, relived }) =>
    finding('commandOtherwise', { taskId, field: command.id, found: recorded, expected: relived }),
  );
}

/** What the manifest says of the task is what its events say. */
function checkSummary({
  task,
  links,
  inputs,
}: {
  task: ManifestTask;
  links: readonly Link<TaskEvent>[];
  inputs: readonly Input[];
}): readonly Finding[] {
  const state = fold(links.map(({ event }) => event));
  const last = inputs.at(-1);
  const until = last?.kind === 'until' ? last.at : state.changedAt;
  const expected: ManifestTask = {
    taskId: task.taskId,
    folder: task.folder,
    events: links.length,
    head: links.at(-1)?.hash ?? '',
    state: sha256(canonical(state)),
    status: officialStatus({ state, now: until }),
    until,
  };
  const difference = firstDifference({ found: task, expected });
  return difference
    ? [finding('summaryOtherwise', { taskId: task.taskId, ...difference } satisfies Place)]
    : [];
}

function cautionsOf({
  taskId,
  inputs: [first],
  histories,
}: {
  taskId: string;
  inputs: readonly Input[];
  histories: readonly unknown[];
}): readonly Caution[] {
  const start = first?.kind === 'started' ? first.start : undefined;
  return [
    ...(histories.length === 0 ? [{ code: 'inputsBelieved', taskId } as const] : []),
    ...(start?.adopted || start?.carried ? [{ code: 'pastBelieved', taskId } as const] : []),
  ];
}

/** Without what JSON leaves out. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function told({ type, at }: TaskEvent): string {
  return `${type} ${at}`;
}
