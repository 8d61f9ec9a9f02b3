import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addMs } from '../../domain/calendar/instant.js';
import { landing } from '../../domain/task/filing.js';
import { at, head } from '../task/fixtures.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
const launched: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'filed');
});

const period = '2022-Q3';
const unit = 'so-y-te';
const end = at('2022-09-16', '00:00');

/** A report of the unit for one task, filed at a moment and stored; nothing brings it to the task. */
async function file(taskId: string, planId: string, filedAt: string) {
  await rehearsal.store.storeFiling({
    id: `${planId}/${period}/${unit}/1`,
    planId,
    period,
    unit,
    version: 1,
    lines: [{ taskId, content: { kind: 'progress', text: 'Đã làm xong.' } }],
    draftedBy: 'an',
    filedBy: head,
    filedAt,
  });
}

async function launch(planId: string): Promise<string> {
  const taskId = await rehearsal.launch({ planId, taskId: `${planId}/7.1/${unit}` });
  launched.push(taskId);
  return taskId;
}

test('a report that was filed in the last moment of its date and has not landed is heard before anybody is told that it is late', async () => {
  await rehearsal.calendarAt(at('2022-09-12', '08:00'));
  const taskId = await launch('nop-dung-han');
  await file(taskId, 'nop-dung-han', addMs(end, -1));
  await rehearsal.until(at('2022-09-23', '09:00'));
  expect(await rehearsal.rungs(taskId, `quarterlyReport/${period}/1`)).toEqual([
    'reminder1 2022-09-14T08:00 so-y-te',
  ]);
  const state = await rehearsal.state(taskId);
  expect(state.reports[period]).toMatchObject({ status: 'sent', sentAt: addMs(end, -1) });
  expect(state.obligations[`quarterlyReport/${period}/1`]?.outcome).toMatchObject({
    kind: 'met',
    late: false,
  });
});

test('a report that was filed a moment too late, and one that was not filed, are called late', async () => {
  await rehearsal.calendarAt(at('2022-09-12', '08:00'));
  const late = await launch('nop-muon');
  const missing = await launch('khong-nop');
  await file(late, 'nop-muon', end);
  await rehearsal.until(at('2022-09-20', '09:00'));
  for (const taskId of [late, missing]) {
    expect(await rehearsal.rungs(taskId, `quarterlyReport/${period}/1`)).toEqual([
      'reminder1 2022-09-14T08:00 so-y-te',
      'overdue 2022-09-16T00:00 so-y-te',
      'dpi 2022-09-20T00:00 so-ke-hoach-va-dau-tu',
    ]);
  }
});

test('what lands after the end of the date counts from the moment of filing; the same filing lands once', async () => {
  await rehearsal.calendarAt(at('2022-09-12', '08:00'));
  const taskId = await launch('cham-den');
  const planId = 'cham-den';
  await rehearsal.until(addMs(end, 2_000));
  await file(taskId, planId, addMs(end, -5_000));
  const [filed] = await rehearsal.store.filedReports({ taskId, planId, periods: [{ period, before: end }] });
  if (!filed) throw new Error('the filing is not stored');
  const outcomes = await Promise.allSettled(
    [1, 2].map((time) => rehearsal.sends(taskId, { ...landing(filed), id: `lan-${String(time)}` })),
  );
  await rehearsal.until(at('2022-09-20', '09:00'));
  expect(await rehearsal.rungs(taskId, `quarterlyReport/${period}/1`)).toEqual([
    'reminder1 2022-09-14T08:00 so-y-te',
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const sent = (await rehearsal.store.events(taskId)).filter(({ type }) => type === 'reportSent');
  expect(sent).toHaveLength(1);
});
