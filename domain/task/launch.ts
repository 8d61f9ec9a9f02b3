import { dateOf, type Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Debtor } from '../obligation/obligation.js';
import type { Policy } from '../policy/policy.js';
import type { TaskBrief } from './brief.js';
import type { EventBody, TaskEvent } from './events.js';
import { openObligation } from './obliging.js';
import { focalDebtor, unitDebtor } from './owed.js';
import { endOfYear, reportAfter } from './quarter.js';
import { stamp } from './stamp.js';

/** What a task is started with. */
export interface LaunchTerms {
  readonly brief: TaskBrief;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
}

/**
 * The first events of a task: a named unit owes acceptance and its quarterly reports from the first date after launch; where
 * no unit is named yet, the focal department owes the naming.
 */
export function launch({ terms, now }: { terms: LaunchTerms; now: Instant }): readonly TaskEvent[] {
  const bodies: EventBody[] = [{ type: 'taskLaunched', ...terms }, ...firstObligations({ terms, now })];
  return stamp({ state: { sequence: 0 }, bodies, at: now });
}

function firstObligations({ terms, now }: { terms: LaunchTerms; now: Instant }): readonly EventBody[] {
  const { brief, policy, calendar } = terms;
  const date = dateOf(now);
  if (brief.unit.kind === 'awaited') {
    const by = { after: date, workingDays: policy.namingWorkingDays };
    return [openObligation({ terms, kind: 'unitNaming', key: '1', debtor: focalDebtor(terms), by, now })];
  }
  const debtor = unitDebtor(terms);
  const by = { after: date, workingDays: policy.acceptanceWorkingDays };
  return [
    openObligation({ terms, kind: 'acceptance', key: '1', debtor, by, now }),
    ...datesOfThePlan({ terms, debtor, now }),
    { type: 'reportScheduled', ...reportAfter({ date, policy, calendar }), opensAt: now },
  ];
}

/** What the plan itself dates: an inner milestone, the deadline, or the yearly look at a task that goes on. */
function datesOfThePlan({
  terms,
  debtor,
  now,
}: {
  terms: LaunchTerms;
  debtor: Debtor;
  now: Instant;
}): readonly EventBody[] {
  const { milestone, deadline } = terms.brief;
  const events: EventBody[] = [];
  if (milestone) {
    const { due, text } = milestone;
    events.push(openObligation({ terms, kind: 'milestone', key: '1', debtor, by: { date: due }, text, now }));
  }
  if (deadline.kind === 'date' && deadline.due !== undefined) {
    events.push(
      openObligation({ terms, kind: 'completion', key: '1', debtor, by: { date: deadline.due }, now }),
    );
  }
  if (deadline.kind === 'dateAndFollowing' && deadline.due !== undefined) {
    const year = Number((deadline.due > now ? deadline.due : now).slice(0, 4));
    events.push({ type: 'yearlyReviewScheduled', year, opensAt: endOfYear(year) });
  }
  return events;
}
