import type { Instant } from '../calendar/instant.js';
import type { UnitTasks } from './owed-lines.js';
import type { UnitReportRefusal } from './refusals.js';
import type { UnitReportDraft, UnitReportKey } from './unit-report.js';

/** Since when reports of a period are taken, and since when no more. */
export interface PeriodState {
  readonly openedAt?: Instant;
  readonly frozenAt?: Instant;
}

/** Everything that a decision on a unit's report looks at. */
export interface UnitReportFacts extends UnitReportKey, UnitTasks {
  readonly draft?: UnitReportDraft;
  readonly periodState: PeriodState;
}

/** A draft to store in place of the one that was seen, or why there is none. */
export type DraftDecision =
  | { readonly ok: true; readonly draft: UnitReportDraft }
  | { readonly ok: false; readonly refusal: UnitReportRefusal };
