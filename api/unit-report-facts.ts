import { calendarNow, waitMs } from '../domain/calendar/clock.js';
import { type Instant, toEpochMs } from '../domain/calendar/instant.js';
import type { UnitReportFacts } from '../domain/unit-report/facts.js';
import { periodOpenedAt } from '../domain/unit-report/owed-lines.js';
import type { UnitReportKey } from '../domain/unit-report/unit-report.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

export interface LoadedFacts {
  readonly facts: UnitReportFacts;
  /** The moment of the plan's calendar at a moment of Temporal's. */
  readonly momentAt: (moment: Instant) => Instant;
  /** How many milliseconds from now until a moment of the plan's calendar. */
  readonly msUntil: (moment: Instant) => number;
}

export const unitInPlan = { vi: 'đơn vị có nhiệm vụ trong kế hoạch', en: 'unit in the plan' };

/** What is known of a unit's report; a 404 when there is no such plan or the unit has no task in it. */
export async function loadFacts({
  services: { store, frozenAt, epochMs = Date.now },
  key,
}: {
  services: Services;
  key: UnitReportKey;
}): Promise<LoadedFacts> {
  const [plan, draft, filings, states, frozen] = await Promise.all([
    store.planHead(key.planId),
    store.unitReport(key),
    store.filings(key),
    store.tasksOfUnit(key),
    frozenAt?.(key),
  ]);
  if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
  if (states.length === 0) throw notFound(unitInPlan);
  const openedAt = periodOpenedAt({ states, period: key.period });
  return {
    facts: {
      ...key,
      states,
      filings,
      ...(draft && { draft }),
      periodState: {
        ...(openedAt !== undefined && { openedAt }),
        ...(frozen !== undefined && { frozenAt: frozen }),
      },
    },
    momentAt: (moment) => calendarNow({ clock: plan.clock, epochMs: toEpochMs(moment) }),
    msUntil: (until) => waitMs({ clock: plan.clock, epochMs: epochMs(), until }),
  };
}
