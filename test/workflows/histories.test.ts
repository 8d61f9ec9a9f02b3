import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { rulesIn } from '../../audit/rules-in.js';
import { historyJson } from '../../audit/runs.js';
import { projectRoot } from '../../dev/environment.js';
import { newestRules } from '../../domain/policy/rules-edition.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { bundleForReplay, replayAll } from '../../worker/replay/replay-worker.js';
import { type Recording, workflowTypes } from '../../workflows/messages.js';
import { recordedHistories } from './histories.js';
import { keepNew, type Made, madeOf, madeThen } from './made-of-histories.js';

interface Replayed {
  readonly name: string;
  readonly type: string;
  readonly events: readonly TaskEvent[];
  readonly fault?: string;
}

const replayed: Replayed[] = [];

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const histories = recordedHistories().map(({ workflowId: name, history }) => {
    const { name: type } = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType ?? {};
    return {
      ...{ name, chain: name, type: type ?? '' },
      workflowId: name,
      histories: [historyJson(history)],
    };
  });
  const workflowBundle = await bundleForReplay();
  for await (const { process, answered, fault } of replayAll<(typeof histories)[number]>({
    workflowBundle,
    processes: histories,
  })) {
    const { name, type } = process;
    const events = answered
      .filter(({ activity, result }) => activity.startsWith('record') && !isGivenBack(result))
      .flatMap(({ args }) => [...(args[0] as Recording).events]);
    replayed.push({ name, type, events, ...(fault !== undefined && { fault }) });
  }
}, 300_000);

/** Where a report had been filed in time, it was given back and nothing was written (docs/adr/0011). */
function isGivenBack(result: unknown): boolean {
  return Array.isArray(result) && result.length > 0;
}

test('every history that an earlier version recorded replays against the workflow code of today', () => {
  expect(replayed.length).toBeGreaterThan(10);
  expect(replayed.flatMap(({ name, fault }) => (fault === undefined ? [] : [`${name}: ${fault}`]))).toEqual(
    [],
  );
});

test('the rules of today make of each of them the very events that the rules of its time made', () => {
  const now: Record<string, Made> = Object.fromEntries(
    replayed.map(({ name, events }) => [name, madeOf(events)]),
  );
  keepNew(now);
  expect(now).toEqual(madeThen());
});

test('there is a history of every workflow, of every edition of the rules, and of every version that was released', () => {
  expect([...new Set(replayed.map(({ type }) => type))].sort()).toEqual(Object.values(workflowTypes).sort());
  const editions = new Set(
    replayed.filter(({ events }) => events.length > 0).map(({ events }) => rulesIn(events)),
  );
  expect([...editions].sort()).toEqual(Array.from({ length: newestRules }, (_none, place) => place + 1));
  const changelog = readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8');
  const released = [...changelog.matchAll(/^## \[(\d[^\]]*)\] - \d{4}/gmu)].map(
    ([, version = '']) => version,
  );
  const unkept = released.filter((version) => !replayed.some(({ name }) => name.startsWith(`v${version}-`)));
  expect(unkept).toEqual([]);
});
