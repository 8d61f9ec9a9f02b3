import { addDays } from '../../../domain/calendar/instant.js';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { Policy, Rung } from '../../../domain/policy/policy.js';
import type { TaskBrief } from '../../../domain/task/brief.js';
import { brief, calendar, policy } from '../fixtures.js';
import type { Dice } from './dice.js';

/** The next version of a policy: other periods, and a ladder with a rung more, a rung less, or another day. */
export function changedPolicy({
  policy: before,
  dice: [one, two, three],
}: {
  policy: Policy;
  dice: Dice;
}): Policy {
  return {
    ...before,
    version: before.version + 1,
    acceptanceWorkingDays: 1 + (one % 4),
    directionWorkingDays: 1 + (two % 6),
    signOffSilence: one % 2 === 0 ? 'consent' : 'escalates',
    reportDateOffDays: two % 2 === 0 ? 'keep' : 'rollForward',
    ladders: { ...before.ladders, unit: changedLadder(policy.ladders.unit, three) },
  };
}

function changedLadder(ladder: readonly Rung[], dice: number): readonly Rung[] {
  switch (dice % 4) {
    case 0:
      return ladder;
    case 1:
      return ladder.filter(({ id }) => id !== 'dpi');
    case 2:
      return ladder.map((rung) => (rung.id === 'chairman' ? { ...rung, workingDays: 7 } : rung));
    default:
      return [
        ...ladder,
        { id: 'chairmanAgain', workingDays: 20, side: 'after', at: '24:00', to: 'chairman' } as const,
      ];
  }
}

/** The next version of a calendar: another day off soon, or a Saturday that is worked. */
export function changedCalendar({
  calendar: before,
  today,
  dice: [one, two],
}: {
  calendar: WorkingCalendar;
  today: string;
  dice: Dice;
}): WorkingCalendar {
  const date = addDays(today, one % 20);
  const name = { vi: 'ngày nghỉ', en: 'day off' };
  return two % 3 === 0
    ? { ...before, version: before.version + 1, daysWorked: [...before.daysWorked, { date, name }] }
    : {
        ...before,
        version: before.version + 1,
        daysOff: [...before.daysOff, { from: date, to: date, name }],
      };
}

/** Terms of a task, one of many kinds. */
export function termsOf([one, two, three]: Dice) {
  const due = ['2022-12-31', '2022-08-31', '2022-06-30', '2023-06-30'][one % 4] ?? '2022-12-31';
  const kind = (['date', 'date', 'dateAndFollowing', 'none'] as const)[two % 4] ?? 'date';
  const varied: TaskBrief = {
    ...brief,
    coordinators: [[], ['so-tai-chinh'], ['so-tai-chinh', 'so-xay-dung']][three % 3] ?? [],
    unit:
      one % 12 === 11 ? { kind: 'awaited', writtenName: 'Các chủ đầu tư' } : { kind: 'named', id: 'so-y-te' },
    deadline: kind === 'none' ? { text: 'Thường xuyên.', kind } : { text: 'Trong năm.', kind, due },
    ...(two % 3 === 0 && { milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } }),
  };
  return { brief: varied, policy: changedPolicy({ policy, dice: [two, three, 0] }), calendar };
}
