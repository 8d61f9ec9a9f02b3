import type { CivilDate } from '../calendar/instant.js';

/** What the plan says of one task of one accountable unit. It is fixed at launch; later changes are events. */
export interface TaskBrief {
  /** `<plan>/<shortcoming>.<task>/<unit>`; the workflow's id is `remediation-task/` and this. */
  readonly taskId: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly shortcoming: { readonly number: number; readonly title: string };
  /** The task's place within its shortcoming, counted from 1 in the order of the text. */
  readonly taskNumber: number;
  /** The line of the plan's text, from 1. */
  readonly line: number;
  readonly text: string;
  readonly documents: readonly string[];
  /** The accountable unit; for a task that waits for one, the name as the plan writes it. */
  readonly unit: AccountableUnit;
  /** Coordinating units, resolved; the accountable unit is not among them. */
  readonly coordinators: readonly string[];
  readonly focalUnit: string;
  readonly field: string;
  readonly viceChairman: string;
  readonly chairman: string;
  readonly deadline: TaskDeadline;
  readonly milestone?: { readonly text: string; readonly due: CivilDate };
  readonly confidential: boolean;
}

export type AccountableUnit =
  | { readonly kind: 'named'; readonly id: string }
  | { readonly kind: 'awaited'; readonly writtenName: string };

/** The shortcoming's time clause, as written and as dondoc reads it. */
export interface TaskDeadline {
  readonly text: string;
  readonly kind: 'date' | 'dateAndFollowing' | 'none';
  /** The last day of the stated time; the task goes on afterwards when the kind says so. */
  readonly due?: CivilDate;
}
