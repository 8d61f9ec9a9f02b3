import type { TaskEvent } from '../domain/task/events.js';
import type { TaskState } from '../domain/task/state.js';
import { officialStatus } from '../domain/views/official-status.js';
import { canonical, sha256 } from './canonical.js';
import { type ChainTexts, readChain } from './chain.js';
import { checkFollowing } from './check-following.js';
import type { Trust } from './check-manifest.js';
import { type ChainLinks, checkProof } from './check-proof.js';
import type { ProvenHead } from './checkpoint.js';
import { firstDifference } from './difference.js';
import { evidenceOf } from './evidence.js';
import { type Caution, type DeclaredPast, type Finding, finding } from './findings.js';
import type { HistoryJson } from './history.js';
import type { Input, TaskStart } from './inputs.js';
import { historyName, type ManifestTask, taskFiles } from './manifest.js';
import { type BundleFiles, readPackedJson, valuesOf } from './open-bundle.js';
import { refusedChain } from './refused.js';
import { rulesIn } from './rules-in.js';

export interface Checked {
  readonly findings: readonly Finding[];
  readonly cautions: readonly Caution[];
  readonly events: number;
  /** What the task was started with, where its past holds. */
  readonly first?: Input;
  /** What a checkpoint vouches for, and the chain itself, where both hold. */
  readonly proven?: ProvenHead;
  readonly chain?: ChainLinks;
  /** The documents that its events name. */
  readonly evidence?: readonly string[];
  /** The highest edition of the rules that it was under. */
  readonly rules?: number;
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
  const [eventsName, inputsName] = [nameOf(taskFiles.events), nameOf(taskFiles.inputs)];
  const own = checkChain({ taskId, chainId: taskId, name: eventsName, file: files.get(eventsName) });
  const stop = (found: Finding): Checked => ({
    findings: [found],
    cautions: [],
    events: own.ok ? own.texts.length : 0,
  });
  if (!own.ok) return stop(own.finding);
  const { texts, hashes } = own;
  const inputsFile = files.get(inputsName);
  if (!inputsFile || texts.length === 0)
    return stop(finding('badFile', { taskId, file: inputsFile ? eventsName : inputsName }));
  const refused = checkRefused({ taskId, name: nameOf(taskFiles.refused), files });
  if (!refused.ok) return stop(refused.finding);
  const histories = historiesOf({ files, nameOf });
  const followed = checkFollowing({
    taskId,
    texts,
    inputs: { file: inputsFile, name: inputsName },
    eventsName,
    histories,
  });
  if (!followed.ok) return stop(followed.finding);
  const { inputs, events, state } = followed;
  const [first] = inputs;
  const summed = checkSummary({ task, hashes, state, inputs });
  const proofFile = nameOf(taskFiles.checkpoint);
  const chain = { chain: taskId, hashes, refused: refused.hashes, isVeiled };
  const proof = checkProof({
    of: chain,
    place: { taskId, file: proofFile },
    file: files.get(proofFile),
    trust,
  });
  return {
    events: texts.length,
    chain,
    evidence: evidenceOf(events),
    rules: rulesIn(events),
    ...(first && { first }),
    ...(proof.proven && { proven: proof.proven }),
    findings: [...summed, ...proof.findings],
    cautions: [...cautionsOf({ taskId, first, histories, events }), ...proof.cautions],
  };
}

/** What was refused is a chain of its own; a task to which nothing was refused has none. */
function checkRefused({
  taskId,
  name,
  files,
}: {
  taskId: string;
  name: string;
  files: BundleFiles;
}): CheckedChain {
  const file = files.get(name);
  if (!file) return { ok: true, texts: [], hashes: [] };
  const chain = checkChain({ taskId, chainId: refusedChain(taskId), name, file });
  return chain.ok && !valuesOf(chain.texts)
    ? { ok: false, finding: finding('badFile', { taskId, file: name }) }
    : chain;
}

type CheckedChain = ({ readonly ok: true } & ChainTexts) | { readonly ok: false; readonly finding: Finding };

function checkChain({
  taskId,
  chainId,
  name,
  file,
}: {
  taskId: string;
  chainId: string;
  name: string;
  file: Buffer | undefined;
}): CheckedChain {
  const read = file && readChain({ chainId, file: file.toString('utf8') });
  if (!read) return { ok: false, finding: finding('badFile', { taskId, file: name }) };
  return 'broken' in read
    ? { ok: false, finding: finding('chainBroken', { taskId, file: name, sequence: read.broken + 1 }) }
    : { ok: true, ...read };
}

function historiesOf({
  files,
  nameOf,
}: {
  files: BundleFiles;
  nameOf: (name: string) => string;
}): readonly HistoryJson[] {
  const histories: HistoryJson[] = [];
  for (let run = 1; ; run += 1) {
    const file = files.get(nameOf(historyName(run)));
    if (!file) return histories;
    histories.push(readPackedJson(file) as HistoryJson);
  }
}

/** What the manifest says of the task is what its events say. */
function checkSummary({
  task: { taskId, folder: _folder, ...told },
  hashes,
  state,
  inputs,
}: {
  task: ManifestTask;
  hashes: readonly string[];
  state: TaskState;
  inputs: readonly Input[];
}): readonly Finding[] {
  const last = inputs.at(-1);
  const until = last?.kind === 'until' ? last.at : state.changedAt;
  const expected: Omit<ManifestTask, 'taskId' | 'folder'> = {
    events: hashes.length,
    head: hashes.at(-1) ?? '',
    state: sha256(canonical(state)),
    status: officialStatus({ state, now: until }),
    until,
  };
  const difference = firstDifference({ found: told, expected });
  return difference ? [finding('summaryOtherwise', { taskId, ...difference })] : [];
}

function cautionsOf({
  taskId,
  first,
  histories,
  events,
}: {
  taskId: string;
  first: Input | undefined;
  histories: readonly unknown[];
  events: readonly TaskEvent[];
}): readonly Caution[] {
  const start = first?.kind === 'started' ? first.start : undefined;
  return [
    ...(histories.length === 0 ? [{ code: 'inputsBelieved', taskId } as const] : []),
    ...(start?.adopted
      ? [{ code: 'pastBelieved', taskId, declared: declaredPast({ events, start }) } as const]
      : []),
    ...(start?.carried ? [{ code: 'runsMissing', taskId } as const] : []),
  ];
}

function declaredPast({
  events,
  start: { adopted },
}: {
  events: readonly TaskEvent[];
  start: TaskStart;
}): DeclaredPast {
  const { by, at, evidence } = adopted?.declared ?? {};
  return {
    events: events.filter((event) => event.adopted).length,
    ...(by && { by: by.person }),
    ...(at !== undefined && { at }),
    ...(evidence !== undefined && { evidence }),
  };
}
