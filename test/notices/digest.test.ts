import { expect, test } from '@jest/globals';
import type { Instant } from '../../domain/calendar/instant.js';
import { type Digest, digestOf } from '../../domain/notices/digest.js';
import type { Notice } from '../../domain/notices/notice.js';
import { type StandingOf, standingBy } from '../../domain/notices/standing.js';
import { at, calendar } from '../task/fixtures.js';
import { noticeWith } from './notice-samples.js';

const baseUrl = 'https://dondoc.example';
const friday = at('2022-09-09', '07:30');

function digest({
  notices,
  standingOf = standingBy([]),
  now = friday,
}: {
  notices: readonly Notice[];
  standingOf?: StandingOf;
  now?: Instant;
}): Digest {
  return digestOf({ notices, standingOf, now, calendar, baseUrl });
}

/** `<urgency>: <duty> <task numbers> <debtors> <due>` of every line. */
function lines(of: Digest): readonly string[] {
  return of.groups.flatMap(({ urgency, lines: inGroup }) =>
    inGroup.map(({ duty, tasks, debtors, due }) =>
      [`${urgency}:`, duty.vi, tasks.map(({ number }) => number).join(','), debtors.join(','), due].join(' '),
    ),
  );
}

test('duties stand under how soon they are due, the first first', () => {
  const due = (task: string, date: string) => noticeWith({ task, due: date });
  expect(
    lines(
      digest({
        notices: [
          due('5.1', '2022-09-17'),
          due('4.1', '2022-09-16'),
          due('3.1', '2022-09-09'),
          due('2.1', '2022-09-08'),
          due('4.2', '2022-09-12'),
          noticeWith({ task: '1.1', kind: 'consent', due: '2022-09-08' }),
        ],
      }),
    ),
  ).toEqual([
    'overdue: Kế hoạch chi tiết 2.1 so-y-te 2022-09-08',
    'today: Kế hoạch chi tiết 3.1 so-y-te 2022-09-09',
    'withinWeek: Kế hoạch chi tiết 4.2 so-y-te 2022-09-12',
    'withinWeek: Kế hoạch chi tiết 4.1 so-y-te 2022-09-16',
    'later: Kế hoạch chi tiết 5.1 so-y-te 2022-09-17',
    'information: Kế hoạch chi tiết 1.1 so-y-te 2022-09-08',
  ]);
});

test('a line leads to the exact place: the duty of the task', () => {
  const [line] =
    digest({ notices: [noticeWith({ obligation: 'signOff/so-y-te/2', duty: 'signOff' })] }).groups[0]
      ?.lines ?? [];
  expect(line?.href).toBe('https://dondoc.example/tasks/ke-hoach-2022/7.1/so-y-te#signOff/so-y-te/2');
});

test('forty tasks whose quarterly report is one are one line that leads to the list', () => {
  const notices = Array.from({ length: 40 }, (_, n) =>
    noticeWith({
      task: `${String(Math.floor(n / 4) + 1)}.${String((n % 4) + 1)}`,
      duty: 'quarterlyReport',
      obligation: 'quarterlyReport/2022-Q3/1',
    }),
  );
  const of = digest({ notices });
  expect(of.total).toBe(40);
  const [line, ...more] = of.groups[0]?.lines ?? [];
  expect(more).toEqual([]);
  expect(line?.duty.vi).toBe('Báo cáo quý III/2022');
  expect(line?.tasks).toHaveLength(40);
  expect(line?.href).toBe(
    'https://dondoc.example/tasks?plan=ke-hoach-2022&unit=so-y-te&duty=quarterlyReport&due=2022-09-15',
  );
});

test('other duties that one owes by one date stay apart while they are three', () => {
  const tasks = (count: number) =>
    Array.from({ length: count }, (_, n) => noticeWith({ task: `7.${String(n + 1)}` }));
  expect(lines(digest({ notices: tasks(3) }))).toHaveLength(3);
  expect(lines(digest({ notices: tasks(4) }))).toEqual([
    'withinWeek: Kế hoạch chi tiết 7.1,7.2,7.3,7.4 so-y-te 2022-09-15',
  ]);
});

test('what one unit is late with is one line to whoever presses it', () => {
  const late = (task: string) =>
    noticeWith({
      task,
      to: { role: 'dpi', id: 'so-ke-hoach-va-dau-tu' },
      kind: 'escalation',
      due: '2022-09-06',
    });
  expect(lines(digest({ notices: ['7.1', '8.1'].map(late) }))).toEqual([
    'overdue: Kế hoạch chi tiết 7.1,8.1 so-y-te 2022-09-06',
  ]);
});

test('units of a collective that are late with the same task are one line that names them all', () => {
  const late = (debtor: string) =>
    noticeWith({
      task: '5.2',
      debtor,
      to: { role: 'dpi', id: 'so-ke-hoach-va-dau-tu' },
      kind: 'escalation',
      due: '2022-09-06',
    });
  const of = digest({ notices: ['ubnd-huyen-nga-son', 'ubnd-huyen-nong-cong'].map(late) });
  expect(lines(of)).toEqual([
    'overdue: Kế hoạch chi tiết 5.2,5.2 ubnd-huyen-nga-son,ubnd-huyen-nong-cong 2022-09-06',
  ]);
  expect(of.groups[0]?.lines[0]?.href).toBe(
    'https://dondoc.example/tasks?plan=ke-hoach-2022&shortcoming=5&task=2&duty=detailedPlan&due=2022-09-06',
  );
});

test('a duty that was told twice stands once, with the date that it has now', () => {
  const first = noticeWith({ kind: 'newDuty' });
  const notices = [first, noticeWith({ kind: 'reminder' })];
  const standingOf = standingBy([
    { taskId: first.taskId, sequence: 99, duties: [{ id: 'detailedPlan/1', due: '2022-09-20' }] },
  ]);
  expect(lines(digest({ notices, standingOf: standingBy([]) }))).toHaveLength(1);
  expect(lines(digest({ notices: [{ ...first, sequence: 98 }], standingOf }))).toEqual([
    'later: Kế hoạch chi tiết 7.1 so-y-te 2022-09-20',
  ]);
});

test('what was done between the notice and the mail is not in it', () => {
  const done = { ...noticeWith(), sequence: 4 };
  const standingOf = standingBy([{ taskId: done.taskId, sequence: 5, duties: [] }]);
  expect(digest({ notices: [done], standingOf }).total).toBe(0);
});

test('a view that is older than the notice does not speak against it', () => {
  const told = { ...noticeWith(), sequence: 4 };
  const standingOf = standingBy([{ taskId: told.taskId, sequence: 3, duties: [] }]);
  expect(digest({ notices: [told], standingOf }).total).toBe(1);
});

test('a leader reads of an escalation and the direction that it calls for as one matter: who, how late, since when, by when', () => {
  const to = { role: 'viceChairman', id: 'pho-chu-tich-van-hoa-xa-hoi' } as const;
  const reached = at('2022-09-08', '00:00');
  const escalation = noticeWith({ to, kind: 'escalation', due: '2022-08-30', at: reached });
  const direction = noticeWith({
    to,
    kind: 'newDuty',
    at: reached,
    taskId: escalation.taskId,
    duty: 'direction',
    obligation: 'direction/detailedPlan/1/1',
    debtor: to.id,
    due: '2022-09-14',
    behind: { obligation: 'detailedPlan/1', duty: 'detailedPlan', debtor: 'so-y-te', due: '2022-08-30' },
  });
  const of = digest({ notices: [escalation, direction] });
  expect(of).toMatchObject({ total: 1, toDirect: 1 });
  expect(of.groups[0]?.lines).toEqual([
    {
      stance: 'directs',
      duty: { vi: 'Kế hoạch chi tiết', en: 'Detailed plan' },
      debtors: ['so-y-te'],
      due: '2022-08-30',
      lateWorkingDays: 5,
      directBy: '2022-09-14',
      reachedOn: '2022-09-08',
      tasks: [
        expect.objectContaining({
          number: '7.1',
          href: `https://dondoc.example/tasks/${escalation.taskId}#direction/detailedPlan/1/1`,
        }),
      ],
      href: `https://dondoc.example/tasks/${escalation.taskId}#direction/detailedPlan/1/1`,
    },
  ]);
});

test('a leader who has directed already is not asked again', () => {
  const to = { role: 'viceChairman', id: 'pho-chu-tich-van-hoa-xa-hoi' } as const;
  const direction = noticeWith({
    to,
    kind: 'newDuty',
    duty: 'direction',
    obligation: 'direction/detailedPlan/1/1',
    debtor: to.id,
    behind: { obligation: 'detailedPlan/1', duty: 'detailedPlan', debtor: 'so-y-te', due: '2022-08-30' },
  });
  const escalation = noticeWith({ to, kind: 'escalation', taskId: direction.taskId, due: '2022-08-30' });
  const standingOf = standingBy([
    {
      taskId: direction.taskId,
      sequence: 10_000,
      duties: [{ id: 'detailedPlan/1', due: '2022-08-30' }],
    },
  ]);
  expect(digest({ notices: [escalation, direction], standingOf }).total).toBe(0);
});

test('of a confidential task a digest holds that there is something, and nothing else', () => {
  const of = digest({
    notices: [
      noticeWith({ task: '14.1', confidential: true, debtor: 'cong-an-tinh' }),
      noticeWith({ task: '1.1' }),
    ],
  });
  expect(of.total).toBe(2);
  expect(of.groups).toEqual([expect.objectContaining({ total: 2, confidential: 1 })]);
  expect(JSON.stringify(of)).not.toMatch(/14|cong-an/);
});
