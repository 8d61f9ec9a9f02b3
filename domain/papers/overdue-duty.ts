import type { CivilDate } from '../calendar/instant.js';
import { type ObligationKind, obligationKinds } from '../obligation/kinds.js';
import type { TaskReference } from './task-reference.js';
import { quarterName } from './wording.js';

/** Something of a task that a unit has not done by its date. */
export interface OverdueDuty extends TaskReference {
  readonly kind: ObligationKind;
  /** Of a quarterly report: `2022-Q3`. */
  readonly period?: string;
  readonly due: CivilDate;
  /** Working days since the date, at the date of the paper. */
  readonly lateWorkingDays: number;
}

/** "Báo cáo Quý III năm 2022", "Kế hoạch chi tiết". */
export function dutyName({ kind, period }: Pick<OverdueDuty, 'kind' | 'period'>): string {
  return kind === 'quarterlyReport' && period !== undefined
    ? `Báo cáo ${quarterName(period)}`
    : obligationKinds[kind].vi;
}
