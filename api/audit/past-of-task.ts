import { explainDue } from '../../domain/calendar/explain.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { debtorId } from '../../domain/obligation/obligation.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { openObligations } from '../../domain/task/owed.js';
import { asOf } from '../../domain/views/as-of.js';

/** A task at a past moment as the API tells it: what was owed, by whom, and why each date was what it was. Undefined before its launch. */
export function pastOfTask({ events, at }: { events: readonly TaskEvent[]; at: Instant }) {
  const then = asOf({ events, at });
  if (!then) return undefined;
  const { state, status, events: count } = then;
  const { brief, phase, calendar } = state;
  return {
    taskId: brief.taskId,
    at,
    events: count,
    phase,
    officialStatus: status,
    duties: openObligations(state).map(({ id, kind, debtor, due, originalDue, basis, fired }) => ({
      id,
      kind,
      debtor: debtorId(debtor),
      due,
      originalDue,
      because: explainDue({ calendar, basis, due }),
      fired: fired.map(({ rung, at: firedAt }) => ({ rung, at: firedAt })),
    })),
  };
}
