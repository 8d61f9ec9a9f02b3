import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { BackupMade, Restored } from '../../audit/backup-manifest.js';
import type { Reconciled } from '../../audit/reconciled.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Command } from '../../domain/task/commands.js';
import { realText, sampleText } from '../support/plans.js';
import { assertNothingDoubled, assertNothingLost, didSince, disagreements, inOrder } from './compare.js';
import { StrickenSystem } from './stricken-system.js';

/** An hour passes in a second: the data of the quarter close within minutes. */
const rate = 3_600;
const from = '2022-09-14T20:00:00.000+07:00';
const planId = 'dien-tap';
const atOnce = 10;
const folder = mkdtempSync(join(tmpdir(), 'dondoc-drill-'));
const at = (name: string) => join(folder, name);
let system: StrickenSystem;

beforeAll(async () => {
  system = await StrickenSystem.open();
}, 120_000);
afterAll(async () => {
  await system.close();
  rmSync(folder, { recursive: true, force: true });
});

const accept = (taskId: string, id = 'nhan'): Command => ({
  id: `${id}-${taskId}`,
  by: { person: 'an', role: 'officer', unit: taskId.split('/').at(-1) ?? '' },
  type: 'acceptAssignment',
});

/** Everybody accepts; gives how many were acknowledged. What stands open for a unit to be named is refused. */
async function acceptAll(taskIds: readonly string[], id?: string): Promise<number> {
  let acknowledged = 0;
  const left = taskIds.values();
  const next = async (): Promise<void> => {
    for (const taskId of left)
      await system.send(taskId, accept(taskId, id)).then(
        () => {
          acknowledged += 1;
        },
        () => undefined,
      );
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return acknowledged;
}

const begun = performance.now();

function tell(what: string, figures: object | undefined): void {
  const seconds = Math.round((performance.now() - begun) / 1_000);
  process.stderr.write(`${String(seconds).padStart(4)} s  ${what}: ${JSON.stringify(figures)}\n`);
}

const brief = (reconciled: Reconciled | undefined) =>
  reconciled && { ...reconciled, listed: reconciled.listed.length };

test('a whole plan, lost in the middle of a quarter’s end, is there again in either direction, with a list of what is not', async () => {
  await system.startWorker();
  const clock = { temporalOrigin: toInstant(Date.now()), calendarOrigin: from, rate };
  const terms = { directory: shippedDirectory(), policy: shippedPolicy(), calendar: shippedCalendar() };
  await system.launch({ planId, plan: { text: realText ?? sampleText, ...terms }, clock, at: from });
  const tasks = [...(await system.record()).keys()].filter((chain) => chain.startsWith(`${planId}/`)).sort();
  const ofTemporal = ['--temporal-sqlite', system.server.file] as const;
  const half = Math.floor(tasks.length / 2);
  tell('tasks, and acceptances before the first backup', [
    tasks.length,
    await acceptAll(tasks.slice(0, half)),
  ]);
  await system.stopWorker();
  const atEarly = await system.record();
  tell('first backup', (await system.operate<BackupMade>('backup', at('early'), ...ofTemporal)).answer);
  await system.startWorker();
  tell('acceptances after it', [await acceptAll(tasks.slice(half))]);
  await system.stopWorker();
  const beforeLoss = await system.record();
  tell('second backup', (await system.operate<BackupMade>('backup', at('late'), ...ofTemporal)).answer);

  await system.destroy();
  tell('MongoDB restored', (await system.operate<Restored>('restore', at('late'), '--mongo')).answer);
  tell('Temporal restored', (await system.operate<Restored>('restore', at('early'), ...ofTemporal)).answer);
  await system.resumeTemporal();
  const older = await system.operate<Reconciled>('reconcile');
  tell('Temporal older', brief(older.answer));
  expect(older.said).toBe('');
  const listed = (older.answer?.listed ?? []).filter(({ code }) => code === 'carriedOn');
  expect(inOrder(listed)).toEqual(inOrder(didSince({ before: atEarly, after: beforeLoss })));
  assertNothingLost({ before: beforeLoss, after: await system.record() });
  await system.startWorker();
  // Sent anew, under ids of their own: the same id to the same run would get its first answer.
  expect(await acceptAll(tasks, 'nhan-lai')).toBe(0);
  await system.stopWorker();
  expect(await disagreements(system)).toEqual([]);
  await assertNothingDoubled(system);
  const beforeSecondLoss = await system.record();
  assertNothingLost({ before: beforeLoss, after: beforeSecondLoss });
  tell('third backup', (await system.operate<BackupMade>('backup', at('newest'), ...ofTemporal)).answer);

  await system.destroy();
  tell('MongoDB restored', (await system.operate<Restored>('restore', at('early'), '--mongo')).answer);
  tell('Temporal restored', (await system.operate<Restored>('restore', at('newest'), ...ofTemporal)).answer);
  await system.resumeTemporal();
  const newer = await system.operate<Reconciled>('reconcile');
  tell('MongoDB of before tasks were carried on', brief(newer.answer));
  // What happened to a task between this backup and its being carried on is in neither store: each is named, with the first event.
  const carried = [...new Set(listed.map(({ of }) => of))];
  const gaps = carried.map((of) => ({
    code: 'gap' as const,
    of,
    sequence: (atEarly.get(of)?.length ?? 0) + 1,
  }));
  expect(carried.length).toBeGreaterThan(0);
  expect({ said: newer.said, listed: inOrder(newer.answer?.listed ?? []) }).toEqual({
    ...{ said: '', listed: inOrder(gaps) },
  });
  const untouched = (await disagreements(system)).filter(({ taskId }) => !carried.includes(taskId));
  expect(untouched).toEqual([]);

  // The later backup has it, as the list says.
  const again = ['restore', at('late'), '--mongo', '--replace'] as const;
  tell('MongoDB restored again', (await system.operate<Restored>(...again)).answer);
  const whole = await system.operate<Reconciled>('reconcile');
  tell('MongoDB older', brief(whole.answer));
  expect({ said: whole.said, listed: whole.answer?.listed }).toEqual({ said: '', listed: [] });
  expect(await disagreements(system)).toEqual([]);
  expect(await system.record()).toEqual(beforeSecondLoss);
}, 900_000);
