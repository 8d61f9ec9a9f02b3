import { setTimeout as pause } from 'node:timers/promises';
import type { TaskRecord } from '../../audit/bundle-parts.js';
import type { ProvenHead } from '../../audit/checkpoint.js';
import { proverFromLog } from '../../audit/prove-from-log.js';
import { type Disagreement, reconcileTask } from '../../audit/reconcile.js';
import { everything } from '../../domain/access/condition.js';
import type { Services } from '../services.js';
import { taskRecord } from './task-record.js';

const tasksAtOnce = 500;
const looksAgainAfterMs = 1_000;
/** Where much disagrees it is no longer waited for. */
const mostLooksAgain = 20;

/** The way from a chain to a checkpoint. */
type Prove = (chain: string) => ProvenHead | undefined;
type Asked = { readonly services: Services; readonly planId: string };

/** The record of each task of a plan, one after the other, with how far the last checkpoint vouches for it. */
export async function* recordsOfPlan({
  services,
  planId,
  prove,
}: Asked & { readonly prove: Prove }): AsyncGenerator<TaskRecord> {
  for await (const taskId of taskIdsOf({ services, planId })) {
    const record = await taskRecord({ services, taskId, isOfMany: true });
    const proven = prove(taskId);
    yield { ...record, ...(proven && { proven }) };
  }
}

/** The way from a chain to the last checkpoint of its plan, and the log of all heads that were signed; neither without a checkpoint. */
export async function proverOf({
  services: { store },
  planId,
}: Asked): Promise<{ readonly prove: Prove; readonly log?: readonly string[] }> {
  const checkpoints = await store.checkpoints(planId);
  const signed = checkpoints.at(-1)?.signed;
  if (!signed) return { prove: () => undefined };
  const log = checkpoints.flatMap(({ added }) => added);
  return { prove: proverFromLog({ signed, log }), log };
}

/**
 * How many tasks of a plan were compared, and where their copies do not agree. A task to which something happens just now is
 * looked at again: what is being recorded is no disagreement.
 */
export async function reconcilePlan({
  services,
  planId,
}: Asked): Promise<{ readonly tasks: number; readonly disagreements: readonly Disagreement[] }> {
  const disagreements: Disagreement[] = [];
  let tasks = 0;
  let patience = mostLooksAgain;
  for await (const taskId of taskIdsOf({ services, planId })) {
    tasks += 1;
    let found = await reconciled({ services, taskId });
    for (let looks = 0; looks < 3 && patience > 0 && found.some(isOfCopies); looks += 1) {
      patience -= 1;
      await pause(looksAgainAfterMs);
      found = await reconciled({ services, taskId });
    }
    disagreements.push(...found);
  }
  return { tasks, disagreements };
}

/** The archive is behind by its nature, and waits for nobody. */
function isOfCopies({ code }: Disagreement): boolean {
  return code !== 'archiveMissing';
}

async function reconciled({
  services,
  taskId,
}: {
  services: Services;
  taskId: string;
}): Promise<readonly Disagreement[]> {
  const { events, histories } = await taskRecord({ services, taskId, isOfMany: true, mayBeGone: true });
  const [view, archived] = await Promise.all([services.store.task(taskId), services.store.histories(taskId)]);
  const isArchived = archived.some(({ complete }) => complete);
  return reconcileTask({ taskId, events, histories, view, isArchived });
}

async function* taskIdsOf({ services: { store }, planId }: Asked): AsyncGenerator<string> {
  const page = { visible: everything, filter: { planId }, limit: tasksAtOnce };
  let { rows, next } = await store.tasks(page);
  for (;;) {
    for (const { taskId } of rows) yield taskId;
    if (!next) return;
    ({ rows, next } = await store.tasks({ ...page, after: next }));
  }
}
