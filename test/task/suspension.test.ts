import { expect, test } from '@jest/globals';
import { accepted, proposed } from './bad-input/ready.js';
import { at, dpi, head, type Life } from './fixtures.js';
import { viceChairman } from './properties/people.js';

const suspend = { type: 'suspend', reason: 'Chờ phân bổ vắc-xin', awaiting: 'Bộ Y tế' } as const;
const resume = { type: 'resume', reason: 'Đã có ý kiến' } as const;
const julyTask = () => accepted({ deadline: { text: 'Tháng 7.', kind: 'date', due: '2022-07-29' } });
const firedFor = (life: Life, obligation: string) =>
  life.rungs(obligation).map((rung) => rung.split(' ').slice(0, 2).join(' '));

test('while the clock stands still, work is not pressed, and quarterly reports are', () => {
  const life = julyTask().does(at('2022-07-25', '08:00'), dpi, suspend).until(at('2022-10-31', '00:00'));
  expect(firedFor(life, 'completion/1').filter((rung) => rung > 'overdue')).toEqual(
    firedFor(life, 'completion/1').filter((rung) => rung.startsWith('reminder')),
  );
  expect(firedFor(life, 'quarterlyReport/2022-Q3/1')).toContain('chairman 2022-09-30T00:00');
});

test('the ledger counts in working days, without weekends and the holiday of 1–2/9/2022', () => {
  const life = accepted()
    .does(at('2022-08-29', '08:00'), dpi, suspend)
    .does(at('2022-09-06', '08:00'), dpi, resume);
  expect(life.state.suspensions).toEqual([
    expect.objectContaining({ awaiting: 'Bộ Y tế', until: at('2022-09-06', '08:00'), workingDays: 4 }),
  ]);
  expect(life.state.obligations['completion/1']).toMatchObject({
    due: '2023-01-06',
    originalDue: '2022-12-31',
  });
});

test('a suspension of no working day changes nothing: what has fired does not fire again', () => {
  const life = julyTask()
    .until(at('2022-07-30', '00:00'))
    .does(at('2022-08-01', '08:00'), dpi, suspend)
    .does(at('2022-08-01', '16:00'), dpi, resume)
    .until(at('2022-08-03', '00:00'));
  expect(firedFor(life, 'completion/1').filter((rung) => rung.startsWith('overdue'))).toEqual([
    'overdue 2022-07-30T00:00',
  ]);
});

test('a new calendar moves the date that a resumption reckoned, and not one that a leader fixed', () => {
  const extended = accepted()
    .does(at('2022-07-25', '08:00'), head, {
      type: 'askExtension',
      obligation: 'detailedPlan/1',
      due: '2022-08-31',
      reason: 'Chờ số liệu',
    })
    .does(at('2022-07-26', '08:00'), viceChairman, {
      type: 'answerPetition',
      petition: '1',
      agreed: true,
      text: 'Đồng ý',
    });
  const name = { vi: 'nghỉ', en: 'off' };
  const calendar = {
    ...extended.state.calendar,
    version: 2,
    daysOff: [...extended.state.calendar.daysOff, { from: '2022-08-08', to: '2022-08-08', name }],
  };
  extended.does(at('2022-07-27', '08:00'), dpi, { type: 'changeCalendar', calendar, reason: 'Nghỉ bù' });
  expect(extended.state.obligations['detailedPlan/1']?.due).toBe('2022-08-31');
});

test('a unit whose clock stands still may ask for a later date after the day on which it was due', () => {
  const ask = {
    type: 'askExtension',
    obligation: 'completion/1',
    due: '2022-12-01',
    reason: 'Chưa có vắc-xin',
  } as const;
  const inTime = julyTask().does(at('2022-07-25', '08:00'), dpi, suspend);
  expect(inTime.tries(at('2022-08-15', '08:00'), head, ask)).toBe('done');
  const late = julyTask().does(at('2022-08-01', '08:00'), dpi, suspend);
  expect(late.tries(at('2022-08-15', '08:00'), head, ask)).toBe('askedTooLate');
});

test('a completion refused while the clock stands still is owed anew without the clock running', () => {
  const life = proposed()
    .does(at('2022-08-02', '08:00'), dpi, suspend)
    .does(at('2022-08-05', '08:00'), dpi, { type: 'refuseCompletion', reason: 'Thiếu minh chứng' });
  expect(life.state.obligations['completion/2']).toMatchObject({
    due: '2022-12-31',
    suspended: true,
    schedule: [],
  });
  life.does(at('2022-08-10', '08:00'), dpi, resume);
  expect(life.state.obligations['completion/2']?.suspended).toBeUndefined();
  expect(life.state.obligations['completion/2']?.due).toBe('2023-01-05');
});

test('what was late when the clock was stopped is late by as many working days when it goes on, and is directed once', () => {
  const life = julyTask()
    .until(at('2022-08-06', '00:00'))
    .does(at('2022-08-08', '08:00'), dpi, suspend)
    .does(at('2022-09-30', '08:00'), dpi, resume)
    .until(at('2022-09-30', '08:00'));
  const lateness = (moment: string) =>
    life.events.flatMap((event) =>
      event.type === 'rungFired' && event.obligation === 'completion/1' && event.at >= moment
        ? [`${event.rung} ${String(event.lateWorkingDays)}`]
        : [],
    );
  expect(lateness(at('2022-08-06', '00:00'))).toEqual(['viceChairman 5', 'viceChairman 6']);
  const directions = Object.keys(life.state.obligations).filter((id) =>
    id.startsWith('direction/completion'),
  );
  expect(directions).toEqual(['direction/completion/1/1']);
});
