import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { everything } from '../../domain/access/condition.js';
import { addMs, endOfDate, toEpochMs } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import { at, Life } from '../task/fixtures.js';
import { period, progress } from './desk.js';
import type { Answer } from './report-api.js';
import { ReportOffice, until } from './report-office.js';

const end = endOfDate('2022-09-15');
/** A laden machine needs several times what an idle one does to answer them all; what follows is about the end of the date, not about speed. */
const lastMinute = addMs(end, -60_000);
let office: ReportOffice;

beforeAll(async () => {
  office = await ReportOffice.open('phut-cuoi');
  await office.startWorker();
}, 120_000);
afterAll(async () => {
  await office.close();
}, 60_000);

const headOf = (unit: string): Actor => ({ person: `truong-${unit}`, role: 'unitHead', unit });
const officerOf = (unit: string): Actor => ({ person: `can-bo-${unit}`, role: 'officer', unit });
const unitsOf = (count: number) =>
  Array.from({ length: count }, (_none, index) => `don-vi-${String(index + 1).padStart(3, '0')}`);
const taskOf = (unit: string) => `${office.planId}/7.1/${unit}`;

/** A plan in which each unit has a task whose report is due on 15 September; its calendar stands so long before the end of that day. */
async function planBefore({
  planId,
  units,
  seconds,
}: {
  planId: string;
  units: readonly string[];
  seconds: number;
}): Promise<void> {
  await office.calendarAt(addMs(end, -seconds * 1_000), planId);
  const lives = units.map((unit) =>
    new Life(at('2022-09-12', '08:00'), {
      planId,
      taskId: taskOf(unit),
      unit: { kind: 'named', id: unit },
    }).until(office.now()),
  );
  await office.goOn(lives);
}

async function writeAll(units: readonly string[]): Promise<void> {
  for (const unit of units) {
    const by = officerOf(unit);
    const lines = [{ taskId: taskOf(unit), content: progress(`${unit} đã làm xong.`) }];
    const ask = { planId: office.planId, unit };
    await office.api.ask({ ...ask, method: 'PUT', version: 0, as: by, body: { lines } });
    await office.api.ask({ ...ask, path: 'submit', version: 1, as: by });
  }
}

/** All heads file at once; who is told that it is not confirmed files again, as the page would. */
async function fileAll(units: readonly string[]): Promise<{ answers: readonly Answer[]; again: number }> {
  let again = 0;
  const file = async (unit: string): Promise<Answer> => {
    const as = headOf(unit);
    const answer = await office.api.ask({ planId: office.planId, unit, path: 'file', version: 2, as });
    if (answer.status !== 503) return answer;
    again += 1;
    return file(unit);
  };
  return { answers: await Promise.all(units.map(file)), again };
}

/** However quick the machine was with what came before: it waits as long as the moment is away. */
const untilCalendar = (moment: string) => {
  const leftMs = toEpochMs(moment) - toEpochMs(office.now());
  return until(() => Promise.resolve(office.now() >= moment), Math.max(0, leftMs) + 10_000);
};

/** The lateness that people were told of. */
async function rungs(unit: string): Promise<readonly string[]> {
  const events = await office.store.events(taskOf(unit));
  return events.flatMap((event) =>
    event.type === 'rungFired' && event.obligation === `quarterlyReport/${period}/1` ? [event.rung] : [],
  );
}

async function untilAllTaken(units: readonly string[]): Promise<void> {
  await until(async () => {
    const left = (
      await office.store.reportedTasks({ planId: office.planId, period, visible: everything })
    ).filter(({ unit, status }) => units.includes(unit) && status !== 'sent');
    return left.length === 0;
  });
}

test('three hundred units file in the last minute at once: each is recorded once and none is called late; five that do not file are', async () => {
  const units = unitsOf(305);
  const [filing, missing] = [units.slice(0, 300), units.slice(300)];
  await planBefore({ planId: 'phut-cuoi', units, seconds: 180 });
  await writeAll(filing);
  expect(office.now() < lastMinute).toBe(true);
  await untilCalendar(lastMinute);
  const began = Date.now();
  const { answers, again } = await fileAll(filing);
  const answered = Date.now();
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  await untilAllTaken(filing);
  const taken = Date.now();
  await until(async () =>
    (await Promise.all(missing.map(rungs))).every((fired) => fired.includes('overdue')),
  );
  await untilCalendar(addMs(end, 15_000));

  const filings = await office.store.filingHeads({ planId: office.planId, period, visible: everything });
  const seconds = (ms: number) => (ms / 1_000).toFixed(1);
  process.stdout.write(
    `300 filings: answered in ${seconds(answered - began)} s (${String(again)} again), taken by their tasks in ${seconds(taken - began)} s; first ${filings[0]?.filedAt ?? ''}, last ${filings.at(-1)?.filedAt ?? ''}\n`,
  );
  expect(filings).toHaveLength(300);
  expect(filings.every(({ filedAt }) => filedAt < end)).toBe(true);
  for (const unit of filing) {
    expect(await office.taken(taskOf(unit))).toEqual([`${office.planId}/${period}/${unit}/1`]);
    expect(await rungs(unit)).toEqual(['reminder1']);
    const report = (await office.store.task(taskOf(unit)))?.state.obligations[`quarterlyReport/${period}/1`];
    expect(report?.outcome).toMatchObject({ kind: 'met', late: false });
  }
}, 300_000);

test('sixty units file while every worker is dead, which comes back after the end of the date: none is called late', async () => {
  const units = unitsOf(62);
  const [filing, missing] = [units.slice(0, 60), units.slice(60)];
  await planBefore({ planId: 'worker-vang', units, seconds: 70 });
  await writeAll(filing);
  await office.killWorker();
  await untilCalendar(addMs(end, -30_000));
  const { answers } = await fileAll(filing);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  await untilCalendar(addMs(end, 12_000));
  await office.startWorker();
  await untilAllTaken(filing);
  await until(async () =>
    (await Promise.all(missing.map(rungs))).every((fired) => fired.includes('overdue')),
  );
  for (const unit of filing) {
    expect(await office.taken(taskOf(unit))).toEqual([`${office.planId}/${period}/${unit}/1`]);
    expect(await rungs(unit)).toEqual(['reminder1']);
  }
}, 300_000);
