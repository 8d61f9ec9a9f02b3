import { expect, test } from '@jest/globals';
import { at, dpi, head, officer } from '../task/fixtures.js';
import { accepted, frozenAt, launched, nil, onlyLine, period, reports, synthesisOf } from './lives.js';

const inTime = { date: '2022-09-14', time: '16:00' };
const lineOf = (life: ReturnType<typeof accepted>, changes = {}) =>
  onlyLine(synthesisOf([life.until(frozenAt)], changes));
const returned = (date: string, sent: { date: string; time: string }) =>
  reports({ life: accepted(), moment: sent }).does(at(date, '10:00'), dpi, {
    type: 'returnReport',
    period,
    version: 1,
    reason: 'Thiếu số liệu',
  });

test('a report sent by its date is in time, with what it says and its review awaited', () => {
  const line = lineOf(reports({ life: accepted(), moment: inTime }));
  expect(line.standing).toBe('inTime');
  expect(line.report).toEqual({
    version: 1,
    nil: false,
    text: 'Đã triển khai tại 20 huyện.',
    percent: 40,
    figures: [],
    sentAt: at('2022-09-14', '16:00'),
    review: 'awaited',
  });
});

test('the last moment of the due date is in time, 24:00 is late', () => {
  const lastMoment = reports({ life: accepted(), moment: { date: '2022-09-15', time: '23:59:59' } });
  expect(lineOf(lastMoment).standing).toBe('inTime');
  expect(lineOf(reports({ life: accepted(), moment: { date: '2022-09-16', time: '00:00' } })).standing).toBe(
    'late',
  );
});

test('a nil report is a report', () => {
  const synthesis = synthesisOf([reports({ life: accepted(), moment: inTime, content: nil })]);
  expect(onlyLine(synthesis)).toMatchObject({ standing: 'inTime', report: { nil: true } });
  expect(synthesis.counts).toMatchObject({ owed: 1, reported: 1, inTime: 1, nil: 1, missing: 0 });
});

test('a report that nobody wrote is missing, and so is one that was drafted only or that the head sent back', () => {
  expect(lineOf(accepted()).standing).toBe('missing');
  const drafted = accepted().does(at('2022-09-12', '08:00'), officer, {
    type: 'draftReport',
    period,
    content: nil,
  });
  expect(lineOf(drafted)).toMatchObject({ standing: 'missing' });
  expect(lineOf(drafted).report).toBeUndefined();
  drafted.does(at('2022-09-21', '09:00'), head, {
    type: 'sendReportBack',
    period,
    version: 1,
    reason: 'Thiếu',
  });
  expect(lineOf(drafted).standing).toBe('missing');
});

test('a report that DPI gave back is returned, with the version that it gave back', () => {
  const life = returned('2022-09-16', inTime);
  expect(lineOf(life)).toMatchObject({ standing: 'returned', report: { version: 1, review: 'returned' } });
});

test('a new draft after a return does not hide the version that was sent', () => {
  const life = returned('2022-09-16', inTime).does(at('2022-09-19', '08:00'), officer, {
    type: 'draftReport',
    period,
    content: nil,
  });
  expect(lineOf(life)).toMatchObject({ standing: 'returned', report: { version: 1, nil: false } });
});

test('a report made in time, returned, and made again within its new date is in time', () => {
  const life = reports({
    life: returned('2022-09-16', inTime),
    moment: { date: '2022-09-20', time: '10:00' },
  });
  life.does(at('2022-09-21', '10:00'), dpi, { type: 'acceptReport', period, version: 2 });
  expect(lineOf(life)).toMatchObject({ standing: 'inTime', report: { version: 2, review: 'accepted' } });
});

test('a report made again after its new date is late', () => {
  const life = reports({
    life: returned('2022-09-14', inTime),
    moment: { date: '2022-09-22', time: '00:00' },
  });
  expect(life.state.obligations['quarterlyReport/2022-Q3/2']).toMatchObject({ due: '2022-09-21' });
  expect(lineOf(life).standing).toBe('late');
});

test('a report that was late at first stays late when it is made again within its new date', () => {
  const late = { date: '2022-09-16', time: '09:00' };
  const life = reports({ life: returned('2022-09-19', late), moment: { date: '2022-09-20', time: '10:00' } });
  expect(lineOf(life).standing).toBe('late');
});

test('a date that a leader sets when the first has passed makes a late report no more timely', () => {
  const leader = { person: 'pho', role: 'viceChairman', leader: 'pho-chu-tich-van-hoa-xa-hoi' } as const;
  const life = accepted().until(at('2022-09-23', '09:00'));
  life.does(at('2022-09-23', '09:00'), leader, {
    type: 'extend',
    direction: 'direction/quarterlyReport/2022-Q3/1/1',
    text: 'Báo cáo trước ngày 30/9.',
    due: '2022-09-30',
  });
  reports({ life, moment: { date: '2022-09-26', time: '10:00' } });
  expect(life.state.obligations['quarterlyReport/2022-Q3/1']?.outcome).toMatchObject({ late: false });
  expect(lineOf(life, { frozenAt: at('2022-10-01', '00:00') }).standing).toBe('late');
});

test('a report that is no longer owed since the task closed is not owed, one made before the closing stays', () => {
  const evidence = ['0'.repeat(64)];
  const closed = (life: ReturnType<typeof accepted>) =>
    life
      .does(at('2022-09-14', '17:00'), head, { type: 'proposeCompletion', text: 'Xong', evidence })
      .does(at('2022-09-14', '17:30'), dpi, { type: 'verifyCompletion', text: 'Đủ minh chứng' });
  expect(lineOf(closed(accepted()))).toMatchObject({ standing: 'notOwed', officialStatus: 'doneInTime' });
  const made = closed(reports({ life: accepted(), moment: inTime }));
  expect(lineOf(made)).toMatchObject({ standing: 'inTime', officialStatus: 'doneInTime' });
  expect(lineOf(closed(returned('2022-09-14', { date: '2022-09-13', time: '16:00' }))).standing).toBe(
    'notOwed',
  );
});

test('a task whose unit is awaited owes no report, and stands under the words of the plan', () => {
  const life = launched('cho', { unit: { kind: 'awaited', writtenName: 'Các chủ đầu tư' } });
  const line = lineOf(life);
  expect(line).toMatchObject({
    standing: 'notOwed',
    officialStatus: 'awaitingUnit',
    writtenUnit: 'Các chủ đầu tư',
  });
  expect(line.unit).toBeUndefined();
});

test('a task that began after the reports were due owes none of that period, and one that began after the freeze is not in', () => {
  const life = accepted();
  const other = { period: '2022-Q2', due: '2022-06-15' };
  expect(lineOf(life, other).standing).toBe('notOwed');
  expect(synthesisOf([life], { ...other, frozenAt: at('2022-07-01', '00:00') }).counts.tasks).toBe(0);
});

test('an event at the moment of the freeze is in, one a millisecond later changes nothing', () => {
  const life = reports({ life: accepted(), moment: { date: '2022-09-21', time: '10:00' } });
  const sentAt = at('2022-09-21', '10:00');
  expect(lineOf(life, { frozenAt: sentAt }).standing).toBe('late');
  const before = '2022-09-21T09:59:59.999+07:00';
  expect(synthesisOf([life], { frozenAt: before })).toEqual(
    synthesisOf([life.events.filter(({ at: moment }) => moment <= before)], { frozenAt: before }),
  );
});
