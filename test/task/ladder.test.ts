import { expect, test } from '@jest/globals';
import { at, dpi, head, Life, officer, plan } from './fixtures.js';

test('launched on 20/7/2022, a unit that does nothing is pressed for acceptance up to the chairman on 5/8 at 24:00', () => {
  const life = new Life(at('2022-07-20', '08:00')).until(at('2022-08-31', '00:00'));
  expect(life.rungs('acceptance/1')).toEqual([
    'reminder1 2022-07-21T08:00 so-y-te',
    'overdue 2022-07-23T00:00 so-y-te',
    'dpi 2022-07-27T00:00 so-ke-hoach-va-dau-tu',
    'viceChairman 2022-07-30T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-08-06T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('the holiday of 1–2/9/2022 is no working day: launched on 29/8, acceptance reaches the vice-chairman on 9/9 and the chairman on 16/9', () => {
  const life = new Life(at('2022-08-29', '08:00')).until(at('2022-10-31', '00:00'));
  expect(life.rungs('acceptance/1')).toEqual([
    'reminder1 2022-08-30T08:00 so-y-te',
    'overdue 2022-09-01T00:00 so-y-te',
    'dpi 2022-09-07T00:00 so-ke-hoach-va-dau-tu',
    'viceChairman 2022-09-10T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-09-17T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('the report of 15/9/2022 is reminded on 8/9 and 14/9, overdue at 24:00, at DPI on 19/9, the vice-chairman on 22/9, the chairman on 29/9', () => {
  const life = new Life(at('2022-08-29', '08:00')).until(at('2022-10-31', '00:00'));
  expect(life.rungs('quarterlyReport/2022-Q3/1')).toEqual([
    'reminder5 2022-09-08T08:00 so-y-te',
    'reminder1 2022-09-14T08:00 so-y-te',
    'overdue 2022-09-16T00:00 so-y-te',
    'dpi 2022-09-20T00:00 so-ke-hoach-va-dau-tu',
    'viceChairman 2022-09-23T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-09-30T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('the vice-chairman who is told owes a direction 5 working days later, and his own silence reaches the chairman', () => {
  const life = new Life(at('2022-08-29', '08:00')).until(at('2022-10-31', '00:00'));
  const direction = 'direction/quarterlyReport/2022-Q3/1/1';
  expect(life.state.obligations[direction]).toMatchObject({
    due: '2022-09-29',
    debtor: { kind: 'leader', leader: 'pho-chu-tich-van-hoa-xa-hoi' },
  });
  expect(life.rungs(direction)).toEqual([
    'reminder1 2022-09-28T08:00 pho-chu-tich-van-hoa-xa-hoi',
    'chairman 2022-09-30T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('a unit that does its duty in time is never escalated', () => {
  const life = new Life(at('2022-07-20', '08:00'))
    .does(at('2022-07-22', '23:59'), officer, { type: 'acceptAssignment' })
    .does(at('2022-08-05', '09:00'), officer, { type: 'draftPlan', content: plan })
    .does(at('2022-08-12', '16:00'), head, { type: 'approvePlan', version: 1 })
    .does(at('2022-09-10', '09:00'), officer, {
      type: 'draftReport',
      period: '2022-Q3',
      content: { kind: 'progress', text: 'Đã hoàn thành tiêm mũi 3 tại 27 huyện.', percent: 60 },
    })
    .does(at('2022-09-15', '23:59:59'), head, { type: 'sendReport', period: '2022-Q3', version: 1 })
    .does(at('2022-09-20', '09:00'), dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 })
    .until(at('2022-12-01', '00:00'));
  const late = life.events.filter(
    (event) => event.type === 'rungFired' && !/^(reminder|silence)/.test(event.rung),
  );
  expect(late).toEqual([]);
  expect(life.state.obligations['quarterlyReport/2022-Q3/1']?.outcome).toMatchObject({
    kind: 'met',
    late: false,
  });
});

test('at 24:00 the date is over: what is done at that very moment is late, and the overdue rung has fired', () => {
  const life = new Life(at('2022-07-20', '08:00')).does(at('2022-07-23', '00:00'), officer, {
    type: 'acceptAssignment',
  });
  expect(life.state.obligations['acceptance/1']?.outcome).toMatchObject({ kind: 'met', late: true });
  expect(life.rungs('acceptance/1').at(-1)).toBe('overdue 2022-07-23T00:00 so-y-te');
});

test('the next quarterly report opens when the date of the present one has passed, quarter after quarter', () => {
  const life = new Life(at('2022-07-20', '08:00')).until(at('2023-07-01', '00:00'));
  const reports = Object.values(life.state.obligations).filter(({ kind }) => kind === 'quarterlyReport');
  expect(reports.map(({ id, due }) => `${id} ${due}`)).toEqual([
    'quarterlyReport/2022-Q3/1 2022-09-15',
    'quarterlyReport/2022-Q4/1 2022-12-15',
    'quarterlyReport/2023-Q1/1 2023-03-15',
    'quarterlyReport/2023-Q2/1 2023-06-15',
    'quarterlyReport/2023-Q3/1 2023-09-15',
  ]);
});
