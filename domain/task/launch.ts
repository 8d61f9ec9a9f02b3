import { dateOf, type Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { TaskBrief } from './brief.js';
import type { EventBody, TaskEvent } from './events.js';
import { dueAfter, openObligation } from './obliging.js';
import { reportAfter } from './quarter.js';
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
    const due = dueAfter({ terms, date, workingDays: policy.namingWorkingDays });
    const debtor = { kind: 'focal', unit: brief.focalUnit } as const;
    return [openObligation({ terms, kind: 'unitNaming', key: '1', debtor, due, now })];
  }
  const debtor = { kind: 'unit', unit: brief.unit.id } as const;
  const due = dueAfter({ terms, date, workingDays: policy.acceptanceWorkingDays });
  return [
    openObligation({ terms, kind: 'acceptance', key: '1', debtor, due, now }),
    { type: 'reportScheduled', ...reportAfter({ date, policy, calendar }), opensAt: now },
  ];
}
