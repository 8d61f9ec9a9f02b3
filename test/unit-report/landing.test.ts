import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MockActivityEnvironment } from '@temporalio/testing';
import { landReportWith } from '../../activities/land-report.js';
import { startLandings } from '../../activities/start-landings.js';
import { addMs } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Filing } from '../../domain/task/filing.js';
import { at, dpi } from '../task/fixtures.js';
import { chairman, nil, period, progress } from './desk.js';
import { ReportOffice, until } from './report-office.js';

const planId = 'ke-hoach';
let office: ReportOffice;

beforeAll(async () => {
  office = await ReportOffice.open(planId);
  await office.calendarAt(at('2022-09-13', '08:00'));
  await office.startWorker();
}, 120_000);
afterAll(async () => {
  await office.close();
}, 60_000);

const headOf = (unit: string): Actor => ({ person: `truong-${unit}`, role: 'unitHead', unit });
const officerOf = (unit: string): Actor => ({ person: `can-bo-${unit}`, role: 'officer', unit });

/** What a unit files of these tasks, stored as the API stores it; nothing brings it on its way. */
async function store({
  unit,
  ids,
  filedAt = office.now(),
}: {
  unit: string;
  ids: readonly string[];
  filedAt?: string;
}): Promise<Filing> {
  const filing: Filing = {
    id: `${planId}/${period}/${unit}/1`,
    planId,
    period,
    unit,
    version: 1,
    draftVersion: 1,
    lines: ids.map((taskId) => ({ taskId, content: progress() })),
    draftedBy: `can-bo-${unit}`,
    filedBy: headOf(unit),
    filedAt,
  };
  return office.store.storeFiling(filing);
}

const landOnce = ({ id }: Filing) =>
  new MockActivityEnvironment().run(landReportWith(office), { filing: id });

test('a unit writes one report for its ten tasks; DPI returns two lines and accepts eight; the unit files the two again, and each task has its lines once', async () => {
  const unit = 'so-y-te';
  const ids = await office.launch({ unit, tasks: 10 });
  const ask = (asked: Partial<Parameters<typeof office.api.ask>[0]>) =>
    office.api.ask({ as: officerOf(unit), planId, unit, ...asked });
  const lines = ids.map((taskId, index) => ({ taskId, content: index === 3 ? nil : progress() }));
  await ask({ method: 'PUT', version: 0, body: { lines } });
  await ask({ path: 'submit', version: 1 });
  const filed = await ask({ path: 'file', version: 2, as: headOf(unit) });
  expect(filed).toMatchObject({ status: 202, body: { lines: 10 } });
  const first = `${planId}/${period}/${unit}/1`;
  await office.untilLanded({ filing: first, lines: 10 });
  await until(async () => {
    const list = await office.api.ask({ as: dpi, method: 'GET', planId });
    return list.body.units.some((one) => one.unit === unit && one.sent === 10 && one.owed === 0);
  });

  const returned = ids.slice(0, 2);
  const reviewed = [
    await ask({
      path: 'return',
      as: dpi,
      body: { taskIds: returned, filing: first, reason: 'Thiếu số liệu' },
    }),
    await ask({ path: 'accept', as: dpi, body: { filing: first, taskIds: ids.slice(2) } }),
  ];
  expect(reviewed.map(({ body }) => body.lines.map(({ outcome }) => outcome))).toEqual([
    ['returned', 'returned'],
    Array.from({ length: 8 }, () => 'accepted'),
  ]);
  const again = await ask({ path: 'accept', as: dpi, body: { filing: first, taskIds: ids.slice(1, 4) } });
  expect(again.body.lines.map(({ outcome }) => outcome)).toEqual(['notNow', 'accepted', 'accepted']);
  const byUnit = await ask({ path: 'accept', as: headOf(unit), body: { taskIds: returned } });
  expect(byUnit).toMatchObject({ status: 403, body: { code: 'notAllowed' } });

  await until(async () => (await ask({ method: 'GET' })).body.tasks.length === 2);
  const before = await ask({ method: 'GET' });
  expect(before.body.tasks.map(({ taskId, returned: line }) => [taskId, line?.reason])).toEqual(
    returned.map((taskId) => [taskId, 'Thiếu số liệu']),
  );
  const twoLines = returned.map((taskId) => ({ taskId, content: progress('Đã bổ sung số liệu.') }));
  await ask({ method: 'PUT', version: 2, body: { lines: twoLines } });
  await ask({ path: 'submit', version: 3 });
  expect(await ask({ path: 'file', version: 4, as: headOf(unit) })).toMatchObject({
    status: 202,
    body: { lines: 2 },
  });
  const second = `${planId}/${period}/${unit}/2`;
  await office.untilLanded({ filing: second, lines: 2 });
  await until(async () => (await ask({ method: 'GET' })).body.tasks.length === 0);
  for (const taskId of ids)
    expect(await office.taken(taskId)).toEqual(returned.includes(taskId) ? [first, second] : [first]);
}, 120_000);

test('killed with -9 when some of sixty lines have landed, the worker brings the rest: each task has its line once', async () => {
  const unit = 'so-xay-dung';
  const ids = await office.launch({ unit, tasks: 60 });
  const filing = await store({ unit, ids });
  await startLandings({ ...office, nowMs: Date.now() + 60_000 });
  await until(async () => (await office.store.landedOf(filing.id)).length > 0);
  await office.killWorker();
  const landed = (await office.store.landedOf(filing.id)).length;
  expect(landed).toBeGreaterThan(0);
  expect(landed).toBeLessThan(60);
  await office.startWorker();
  await office.untilLanded({ filing: filing.id, lines: 60 });
  await until(async () => {
    const taken = await Promise.all(ids.map((taskId) => office.taken(taskId)));
    return taken.every((one) => one.length === 1 && one[0] === filing.id);
  });
}, 180_000);

test('two landings of one filing at once bring each line once, and a third one afterwards none', async () => {
  const unit = 'so-noi-vu';
  const ids = await office.launch({ unit, tasks: 10 });
  const filing = await store({ unit, ids });
  const results = await Promise.all([landOnce(filing), landOnce(filing)]);
  expect(results).toEqual([1, 2].map(() => ({ filing: filing.id, landed: 10, refused: 0 })));
  expect(await landOnce(filing)).toEqual(results[0]);
  expect((await office.store.landedOf(filing.id)).map(({ taskId }) => taskId).sort()).toEqual(
    [...ids].sort(),
  );
  await until(async () => (await Promise.all(ids.map((id) => office.taken(id)))).flat().length === 10);
}, 120_000);

test('a line that landed although nobody heard of it counts as landed when it is sent again', async () => {
  const unit = 'so-tu-phap';
  const [taskId = ''] = await office.launch({ unit, tasks: 1 });
  const filing = await store({ unit, ids: [taskId] });
  await office.does(taskId, headOf(unit), {
    type: 'fileReport',
    filing: filing.id,
    period,
    content: progress(),
    draftedBy: filing.draftedBy,
    filedAt: filing.filedAt,
  });
  expect(await landOnce(filing)).toEqual({ filing: filing.id, landed: 1, refused: 0 });
  await until(async () => (await office.taken(taskId)).length === 1);
}, 60_000);

test('a task that was closed in between, one that owes nothing and one that is not there are answered once; the others land', async () => {
  const unit = 'so-cong-thuong';
  const [open = '', closed = '', reported = ''] = await office.launch({ unit, tasks: 3 });
  await office.does(closed, chairman, { type: 'withdraw', reason: 'Trùng nhiệm vụ' });
  await office.does(reported, officerOf(unit), { type: 'draftReport', period, content: progress() });
  await office.does(reported, headOf(unit), { type: 'sendReport', period, version: 1 });
  const absent = `${planId}/99.1/${unit}`;
  const filing = await store({ unit, ids: [open, closed, reported, absent] });
  await office.client.workflow.getHandle(`remediation-task/${closed}`).result();
  expect(await landOnce(filing)).toEqual({ filing: filing.id, landed: 1, refused: 3 });
  expect(await office.store.landedOf(filing.id)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ taskId: open, outcome: 'landed' }),
      { taskId: closed, outcome: 'taskClosed' },
      { taskId: reported, outcome: 'notNow' },
      { taskId: absent, outcome: 'unknownTask' },
    ]),
  );
  expect(await office.store.filingsToLand({ storedBeforeMs: Date.now() + 1, limit: 100 })).not.toContain(
    filing.id,
  );
}, 60_000);

test('a report that was stamped by a clock some seconds ahead of Temporal’s is not refused: it lands when its moment has come', async () => {
  const unit = 'so-xay-lap';
  const ids = await office.launch({ unit, tasks: 2 });
  const filing = await store({ unit, ids, filedAt: addMs(office.now(), 3_000) });
  await startLandings({ ...office, nowMs: Date.now() + 60_000 });
  await office.untilLanded({ filing: filing.id, lines: 2 });
  expect((await office.store.landedOf(filing.id)).map(({ outcome }) => outcome)).toEqual([
    'landed',
    'landed',
  ]);
}, 60_000);

test('filed while Temporal is away, a report stands, and lands once whoever finds it first when Temporal is back', async () => {
  const unit = 'so-tai-nguyen';
  const ids = await office.launch({ unit, tasks: 2 });
  const ask = (asked: Partial<Parameters<typeof office.api.ask>[0]>) =>
    office.api.ask({ as: officerOf(unit), planId, unit, ...asked });
  const lines = ids.map((taskId) => ({ taskId, content: nil }));
  await ask({ method: 'PUT', version: 0, body: { lines } });
  await office.server.kill();
  const filed = await ask({ path: 'file', version: 1, as: headOf(unit) });
  expect(filed).toMatchObject({ status: 202, body: { lines: 2 } });
  await office.server.start();
  const filing = `${planId}/${period}/${unit}/1`;
  await startLandings({ ...office, nowMs: Date.now() + 60_000 });
  await office.untilLanded({ filing, lines: 2 });
  for (const taskId of ids) {
    await until(async () => (await office.taken(taskId)).length > 0);
    expect(await office.taken(taskId)).toEqual([filing]);
  }
}, 120_000);
