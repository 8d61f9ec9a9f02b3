import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import type { BackupMade, Restored } from '../../audit/backup-manifest.js';
import { periodOfChain } from '../../audit/checkpoint.js';
import { reconcileTask } from '../../audit/reconcile.js';
import type { Listed, Reconciled } from '../../audit/reconciled.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Command } from '../../domain/task/commands.js';
import { planId, smallPlan, smallTasks } from '../audit/bundles.js';
import { type EventRecord, StrickenSystem } from './stricken-system.js';

/** Eight hours pass in a second: data close and reports become late while backups are made. */
const rate = 28_800;
const from = '2022-09-10T08:00:00.000+07:00';
const folder = mkdtempSync(join(tmpdir(), 'dondoc-drill-'));
const at = (name: string) => join(folder, name);
const briefs = smallTasks.map(({ brief }) => brief);
const [first, second, third] = briefs.map(({ taskId }) => taskId) as [string, string, string];
const later = 'ke-hoach-sau';
const q3 = `${planId}/2022-Q3`;
let system: StrickenSystem;

beforeAll(async () => {
  system = await StrickenSystem.open();
}, 120_000);
afterAll(async () => {
  await system.close();
  rmSync(folder, { recursive: true, force: true });
});

const unitOf = (taskId: string) => taskId.split('/').at(-1) ?? '';
const officer = (taskId: string) => ({ person: 'an', role: 'officer', unit: unitOf(taskId) }) as const;
const head = (taskId: string) => ({ person: 'binh', role: 'unitHead', unit: unitOf(taskId) }) as const;
const accept = (id: string, taskId: string): Command => ({
  id,
  by: officer(taskId),
  type: 'acceptAssignment',
});
const progress = (id: string, taskId: string, evidence: readonly string[] = []): Command => ({
  ...{ id, by: officer(taskId), type: 'recordProgress', text: 'Đã tiêm 60%.', evidence },
});

async function reportOf(taskId: string): Promise<void> {
  const period = '2022-Q3';
  const content = { kind: 'progress', text: 'Đang làm.' } as const;
  await system.send(taskId, {
    id: `thao-${taskId}`,
    by: officer(taskId),
    type: 'draftReport',
    period,
    content,
  });
  await system.send(taskId, {
    id: `gui-${taskId}`,
    by: head(taskId),
    type: 'sendReport',
    period,
    version: 1,
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/** What each person did in events of `after` that `before` does not have, as the reconciliation has to list it. */
function didSince({ before, after }: { before: EventRecord; after: EventRecord }): readonly Listed[] {
  return [...after].flatMap(([chain, events]) =>
    events.slice(before.get(chain)?.length ?? 0).flatMap((text) => {
      const { sequence, type, by, at: when } = JSON.parse(text) as Listed;
      return by && before.has(chain)
        ? [
            {
              code: 'carriedOn' as const,
              of: chain,
              ...(sequence !== undefined && { sequence }),
              ...(type !== undefined && { type }),
              by,
              ...(when !== undefined && { at: when }),
            },
          ]
        : [];
    }),
  );
}

/** Every event that was there before stands in its place. */
function assertNothingLost({ before, after }: { before: EventRecord; after: EventRecord }): void {
  const kept = [...before].map(([chain, events]) => [
    chain,
    (after.get(chain) ?? []).slice(0, events.length),
  ]);
  expect(kept).toEqual([...before]);
}

async function assertNothingDoubled(): Promise<void> {
  const notices = await system.collection('notices').find().toArray();
  const told = notices.map(({ taskId, to, kind, obligation, rung, due }) =>
    JSON.stringify([taskId, to, kind, obligation, rung, due]),
  );
  expect(told.length).toBe(new Set(told).size);
}

/** History, events and view of each task are one, by a comparison that reconciling does not use. */
async function disagreements(): Promise<readonly unknown[]> {
  const { client, store } = system;
  const found = [];
  for (const [taskId, texts] of await system.record()) {
    if (periodOfChain(taskId) !== undefined) continue;
    const histories = await wholeHistory({
      fetchRun: fetchRunOf({ client, chain: taskId }),
      archived: () => store.histories(taskId),
    });
    const events = texts.map(
      (text) => JSON.parse(text) as Parameters<typeof reconcileTask>[0]['events'][number],
    );
    const view = await store.task(taskId);
    found.push(...reconcileTask({ taskId, events, histories, view, isArchived: true }));
  }
  return found;
}

test('both stores, lost in the middle of a quarter’s end and restored to two moments, are brought together in either direction', async () => {
  await system.startWorker();
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: from, rate };
  await system.launch({ planId, plan: smallPlan, clock, at: from });
  await system.send(first, accept('nhan-1', first));
  await system.send(third, accept('nhan-3', third));
  await reportOf(first);

  // One unit has reported, the others have not; the data close while the backup is made.
  const early = await system.operate<BackupMade>(
    'backup',
    at('early'),
    '--temporal-sqlite',
    system.server.file,
  );
  expect(early).toMatchObject({ code: 0, said: '' });
  const atEarly = await system.record();
  await system.send(second, accept('nhan-2', second));
  await system.send(third, progress('tien-do-3', third));
  await until(async () => (await system.store.period(q3))?.phase === 'dataClosed');
  const dpi = { person: 'giam-sat', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' } as const;
  await system.sendToPeriod(q3, { id: 'chot', by: dpi, type: 'freezeSynthesis' });
  await until(async () => (await system.store.period(q3))?.syntheses[0]?.hash !== undefined);
  await system.launch({ planId: later, plan: smallPlan, clock, at: from });
  await system.collection('mails').insertOne({ _id: 'thu-cho', state: 'waiting', notices: [], person: 'an' });
  await system.stopWorker();
  const beforeLoss = await system.record();
  const late = await system.operate<BackupMade>(
    'backup',
    at('late'),
    '--temporal-sqlite',
    system.server.file,
  );
  expect(late.code).toBe(0);
  expect(late.answer?.chains).toBe(beforeLoss.size);

  // Temporal comes back older than MongoDB.
  await system.destroy();
  expect(await system.operate<Restored>('restore', at('late'), '--mongo')).toMatchObject({
    ...{ code: 0, answer: { documents: late.answer?.documents, histories: beforeLoss.size } },
  });
  const again = await system.operate('restore', at('early'), '--mongo');
  expect(again.code).toBe(3);
  expect(again.said).toMatch(/documents already .*--replace/u);
  const ofTemporal = ['--temporal-sqlite', system.server.file] as const;
  expect((await system.operate('restore', at('early'), ...ofTemporal)).code).toBe(0);
  await system.resumeTemporal();
  await expect(system.startWorker()).rejects.toThrow(/may be of two moments: run `dondoc reconcile`/u);
  const older = await system.operate<Reconciled>('reconcile');
  const startedAgain = [...beforeLoss]
    .filter(([chain]) => !atEarly.has(chain))
    .map(([of, events]) => ({ code: 'startedAgain', of, sequence: events.length }));
  const expected = [...didSince({ before: atEarly, after: beforeLoss }), ...startedAgain];
  expect(expected.map(({ of }) => of)).toEqual(
    expect.arrayContaining([second, third, `reporting-period/${q3}`]),
  );
  const inOrder = (lines: readonly object[]) =>
    lines
      .map((line) =>
        JSON.stringify(
          line,
          Object.keys({ code: 0, of: 0, sequence: 0, type: 0, by: 0, at: 0, person: 0, role: 0, unit: 0 }),
        ),
      )
      .sort();
  expect({ code: older.code, said: older.said }).toEqual({ code: 4, said: '' });
  expect(inOrder(older.answer?.listed ?? [])).toEqual(
    inOrder([...expected, { code: 'mailUncertain', of: 'thu-cho' }]),
  );
  assertNothingLost({ before: beforeLoss, after: await system.record() });

  // Work goes on: what was acknowledged before the loss holds, and what is asked twice is refused.
  await system.startWorker();
  await expect(system.send(second, accept('nhan-2b', second))).rejects.toThrow();
  await system.send(third, progress('tien-do-3b', third));
  await system.send(`${later}/${third.split('/').slice(1).join('/')}`, accept('nhan-sau', third));
  const evidence = 'a'.repeat(64);
  await system.send(second, progress('tien-do-2', second, [evidence]));
  const newest = await system.operate<BackupMade>('backup', at('newest'), ...ofTemporal);
  expect(newest.code).toBe(0);
  await system.stopWorker();
  expect(await disagreements()).toEqual([]);
  await assertNothingDoubled();
  const beforeSecondLoss = await system.record();
  assertNothingLost({ before: beforeLoss, after: beforeSecondLoss });

  // MongoDB comes back older than Temporal. A backup that was touched is refused before anything is.
  await system.destroy();
  expect((await system.operate('restore', at('late'), '--mongo')).code).toBe(0);
  expect((await system.operate('restore', at('newest'), ...ofTemporal)).code).toBe(0);
  await system.resumeTemporal();
  const newer = await system.operate<Reconciled>('reconcile');
  expect({ code: newer.code, said: newer.said }).toEqual({ code: 4, said: '' });
  expect(newer.answer?.listed.map(({ code, of, said }) => [code, of, said])).toEqual([
    ['fileMissing', second, evidence],
    ['mailUncertain', 'thu-cho', undefined],
  ]);
  expect(newer.answer?.events.written).toBeGreaterThan(4);
  expect(newer.answer?.carried).toEqual({ processes: 0, events: 0 });
  expect(newer.answer?.told).toBeGreaterThan(0);
  expect(await disagreements()).toEqual([]);
  await system.startWorker();
  await until(async () => (await system.record()).get(first)?.length !== undefined);
  await system.send(first, progress('tien-do-1', first));
  await system.stopWorker();
  // What was due during the outage has fired, at the moments at which it had before the loss.
  assertNothingLost({ before: beforeSecondLoss, after: await system.record() });
  await assertNothingDoubled();
  process.stderr.write(
    `${JSON.stringify({ backup: late.answer, older: older.answer && { ...older.answer, listed: older.answer.listed.length }, newer: newer.answer && { ...newer.answer, listed: newer.answer.listed.length } })}\n`,
  );
}, 300_000);

test('a backup that was touched is refused by its hash before anything is written', async () => {
  writeFileSync(at('late/mongo/events.bson.gz'), 'x');
  const before = await system.record();
  const { code, said } = await system.operate('restore', at('late'), '--mongo', '--replace');
  expect(code).toBe(3);
  expect(said).toMatch(/mongo\/events\.bson\.gz is not what the manifest says/u);
  expect(await system.record()).toEqual(before);
});
