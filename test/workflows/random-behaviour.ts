import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { chance } from '../../domain/simulate/chance.js';
import type { TaskBrief } from '../../domain/task/brief.js';

/** A behaviour drawn from a seed, and a task that it happens to. */
export function randomLife(seed: number): {
  readonly behaviour: Behaviour;
  readonly changes: Partial<TaskBrief>;
} {
  const draw = (key: string) => chance({ seed, key });
  const silent = draw('silent');
  const means = (['instruct', 'extend', 'summon', 'takeToChairman'] as const)[Math.floor(draw('means') * 4)];
  const unit = {
    name: 'one',
    share: 1,
    lateWorkingDays: Math.floor(draw('late') * 14) - 4,
    nilReportShare: draw('nil') / 2,
    returnShare: draw('return') / 3,
    objectionShare: draw('objection'),
    silentFor: silent < 0.3 ? (['quarterlyReport'] as const) : silent < 0.5 ? (['signOff'] as const) : [],
    ...(draw('extension') < 0.5 && { asksExtension: { workingDaysBefore: 3, byWorkingDays: 10 } }),
  };
  return {
    behaviour: {
      seed,
      profiles: [unit],
      ...(draw('dpi') < 0.8 && {
        dpi: { afterWorkingDays: Math.floor(draw('review') * 8), returnShare: draw('back') / 2 },
      }),
      ...(draw('leader') < 0.7 && {
        viceChairman: { afterWorkingDays: Math.floor(draw('directs') * 7), means: means ?? 'instruct' },
      }),
    },
    changes: {
      deadline:
        draw('deadline') < 0.5
          ? { text: 'Năm 2022.', kind: 'date', due: '2022-11-30' }
          : { text: 'Năm 2022 và các năm tiếp theo.', kind: 'dateAndFollowing', due: '2022-12-31' },
      ...(draw('milestone') < 0.3 && { milestone: { text: 'trong Quý III năm 2022', due: '2022-09-30' } }),
    },
  };
}
