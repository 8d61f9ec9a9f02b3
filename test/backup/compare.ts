import { expect } from '@jest/globals';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import { canonical } from '../../audit/canonical.js';
import { periodOfChain } from '../../audit/checkpoint.js';
import { type Disagreement, reconcileTask } from '../../audit/reconcile.js';
import type { Listed } from '../../audit/reconciled.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { wholeHistory } from '../../audit/whole-history.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { EventRecord, StrickenSystem } from './stricken-system.js';

const readAtOnce = 8;

/** What each person did in events of `after` that `before` does not have, as the reconciliation has to list it. */
export function didSince({ before, after }: { before: EventRecord; after: EventRecord }): readonly Listed[] {
  return [...after].flatMap(([of, events]) =>
    events.slice(before.get(of)?.length ?? 0).flatMap((text) => {
      const { sequence, type, at, by } = JSON.parse(text) as TaskEvent;
      return by && before.has(of) ? [{ code: 'carriedOn' as const, of, sequence, type, at, by }] : [];
    }),
  );
}

/** Every event that was there before stands in its place. */
export function assertNothingLost({ before, after }: { before: EventRecord; after: EventRecord }): void {
  const kept = [...before].map(([chain, events]) => [
    chain,
    (after.get(chain) ?? []).slice(0, events.length),
  ]);
  expect(kept).toEqual([...before]);
}

export async function assertNothingDoubled(system: StrickenSystem): Promise<void> {
  const notices = await system.collection('notices').find().toArray();
  const told = notices.map(({ taskId, to, kind, obligation, rung, due }) =>
    JSON.stringify([taskId, to, kind, obligation, rung, due]),
  );
  expect(told.length).toBe(new Set(told).size);
}

/** History, events and view of each task are one, by a comparison that reconciling does not use. */
export async function disagreements(system: StrickenSystem): Promise<readonly Disagreement[]> {
  const { client, store } = system;
  const tasks = [...(await system.record())].filter(([chain]) => periodOfChain(chain) === undefined);
  const all = severalAtOnce({
    items: tasks,
    most: readAtOnce,
    work: async ([taskId, texts]) => {
      const histories = await wholeHistory({
        fetchRun: fetchRunOf({ client, chain: taskId }),
        archived: () => store.histories(taskId),
      });
      const events = texts.map((text) => JSON.parse(text) as TaskEvent);
      const view = await store.task(taskId);
      return reconcileTask({ taskId, events, histories, view, isArchived: true });
    },
  });
  const found: Disagreement[] = [];
  for await (const ofTask of all) found.push(...ofTask);
  return found;
}

/** Lists without their order, each line with its members in one order. */
export function inOrder(lines: readonly Listed[]): readonly string[] {
  return lines.map((line) => canonical(line)).sort();
}
