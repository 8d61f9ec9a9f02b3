import type { Policy } from '../../domain/policy/policy.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { LaunchTerms } from '../../domain/task/launch.js';
import { brief, calendar, policy } from '../task/fixtures.js';

/** A period of the policy, in working days. */
export type PeriodName = Extract<keyof Policy, `${string}WorkingDays`>;

const periodNames = Object.keys(policy).filter((name) =>
  name.endsWith('WorkingDays'),
) as readonly PeriodName[];

/** The shipped policy with another length for each period, so that a date tells from which one it was reckoned. */
const markedPolicy: Policy = {
  ...policy,
  ...(Object.fromEntries(periodNames.map((name, index) => [name, index + 2])) as Record<PeriodName, number>),
};

/** The period that has this length in the marked policy. */
export function periodOf(workingDays: number): PeriodName | undefined {
  return periodNames.find((name) => markedPolicy[name] === workingDays);
}

/** Terms of a task, one of many kinds. */
export function markedTerms(draw: (key: string) => number): LaunchTerms {
  const due = draw('due') < 0.5 ? '2022-12-31' : '2022-08-31';
  const kind = (['date', 'dateAndFollowing', 'none'] as const)[Math.floor(draw('deadline') * 3)] ?? 'none';
  const varied: TaskBrief = {
    ...brief,
    coordinators: ['so-tai-chinh', 'so-xay-dung'],
    unit:
      draw('unit') < 0.06
        ? { kind: 'awaited', writtenName: 'Các chủ đầu tư' }
        : { kind: 'named', id: 'so-y-te' },
    deadline: kind === 'none' ? { text: 'Thường xuyên.', kind } : { text: 'Trong năm.', kind, due },
    ...(draw('milestone') < 0.5 && { milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } }),
  };
  const signOffSilence = draw('silence') < 0.5 ? 'consent' : 'escalates';
  return { brief: varied, policy: { ...markedPolicy, signOffSilence }, calendar };
}
