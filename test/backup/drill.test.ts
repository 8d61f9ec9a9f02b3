import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BackupMade, Restored } from '../../audit/backup-manifest.js';
import type { Reconciled } from '../../audit/reconciled.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Command } from '../../domain/task/commands.js';
import { planId, smallPlan, smallTasks } from '../audit/bundles.js';
import { assertNothingDoubled, assertNothingLost, didSince, disagreements, inOrder } from './compare.js';
import { StrickenSystem } from './stricken-system.js';

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
    .map(([of, events]) => ({ code: 'startedAgain' as const, of, sequence: events.length }));
  const expected = [...didSince({ before: atEarly, after: beforeLoss }), ...startedAgain];
  expect(expected.map(({ of }) => of)).toEqual(
    expect.arrayContaining([second, third, `reporting-period/${q3}`]),
  );
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
  expect(await disagreements(system)).toEqual([]);
  await assertNothingDoubled(system);
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
  expect(await disagreements(system)).toEqual([]);
  await system.startWorker();
  await until(async () => (await system.record()).get(first)?.length !== undefined);
  await system.send(first, progress('tien-do-1', first));
  await system.stopWorker();
  // What was due during the outage has fired, at the moments at which it had before the loss.
  assertNothingLost({ before: beforeSecondLoss, after: await system.record() });
  await assertNothingDoubled(system);
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
