import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import { type ObligationKind, obligationKinds } from '../obligation/kinds.js';
import { debtorId } from '../obligation/obligation.js';
import type { FrozenSynthesis, PeriodBrief, PeriodPhase, PeriodState } from '../period/state.js';
import { openObligations } from '../task/owed.js';
import type { LocalizedText } from '../text/localized.js';
import { periodPhaseNames } from './period-summary.js';

/** A reporting period as pages and lists show it. */
export interface PeriodView {
  readonly periodId: string;
  readonly planId: string;
  readonly period: string;
  readonly phase: PeriodPhase;
  readonly phaseName: LocalizedText;
  readonly sequence: number;
  readonly dates: Pick<PeriodBrief, 'opensAt' | 'dataClosesAt' | 'due' | 'synthesisDue'>;
  readonly leaders: Pick<PeriodBrief, 'focalUnit' | 'viceChairman' | 'chairman'>;
  /** What DPI and the leaders owe in it now. */
  readonly duties: readonly PeriodDuty[];
  readonly syntheses: readonly FrozenSynthesis[];
}

export interface PeriodDuty {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly name: LocalizedText;
  readonly debtor: string;
  readonly due: CivilDate;
  readonly overdue: boolean;
}

/** The view of a period at a moment. */
export function periodView({ state, now }: { state: PeriodState; now: Instant }): PeriodView {
  const { brief, phase, sequence, syntheses } = state;
  const { periodId, planId, period, opensAt, dataClosesAt, due, synthesisDue } = brief;
  const { focalUnit, viceChairman, chairman } = brief;
  return {
    periodId,
    planId,
    period,
    phase,
    phaseName: periodPhaseNames[phase],
    sequence,
    dates: { opensAt, dataClosesAt, due, synthesisDue },
    leaders: { focalUnit, viceChairman, chairman },
    duties: openObligations(state).map((owed) => ({
      id: owed.id,
      kind: owed.kind,
      name: obligationKinds[owed.kind],
      debtor: debtorId(owed.debtor),
      due: owed.due,
      overdue: endOfDate(owed.due) <= now,
    })),
    syntheses,
  };
}
