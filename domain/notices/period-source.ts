import type { PeriodState } from '../period/state.js';
import type { NoticeSource } from './notice.js';

/** A reporting period as notices tell of it: it concerns the plan as a whole and no task. */
export function noticeSourceOf({ brief, obligations }: PeriodState): NoticeSource {
  const { planId, planTitle, periodId, chairman } = brief;
  return {
    obligations,
    brief: {
      planId,
      taskId: `reporting-period/${periodId}`,
      shortcoming: { number: 0, title: planTitle },
      taskNumber: 0,
      confidential: false,
      chairman,
    },
  };
}
