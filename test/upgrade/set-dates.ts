import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { isWorked } from '../chaos/oracle/expected-rungs.js';

/** What became of the dates that leaders set: how many under each edition of the rules, and those that are not as they should be. */
export interface SetDates {
  /** Dates on days off, by the edition that the task was under at that moment. */
  readonly onDaysOff: Readonly<Record<number, number>>;
  readonly wrong: readonly string[];
}

const dayMs = 86_400_000;

/**
 * Looks at the record of a task by itself: which edition its events say was in force, what date a leader wrote, and until when
 * something is owed by it. Of the product's arithmetic nothing is used.
 */
export function setDates({ taskId, events }: { taskId: string; events: readonly TaskEvent[] }): SetDates {
  const [launched] = events;
  if (launched?.type !== 'taskLaunched') return { onDaysOff: {}, wrong: [`${taskId}: no launch`] };
  const onDaysOff: Record<number, number> = {};
  const wrong: string[] = [];
  let edition = launched.policy.rules ?? 1;
  for (const event of events) {
    if (event.type === 'policyChanged') edition = event.policy.rules ?? 1;
    if (event.type !== 'directed' || event.due === undefined) continue;
    const expected = edition >= 2 ? nextWorked(event.due, launched.calendar) : event.due;
    if (!isWorked(new Date(event.due), launched.calendar)) onDaysOff[edition] = (onDaysOff[edition] ?? 0) + 1;
    const owed = owedBy({ events, commandId: event.commandId });
    if (owed.length === 0 || owed.some((date) => date !== expected))
      wrong.push(`${taskId} #${String(event.sequence)}: ${event.due} became ${owed.join(', ')}`);
  }
  return { onDaysOff, wrong };
}

/** The dates that a direction set: of what was late, and of what is to be carried out. */
function owedBy({
  events,
  commandId,
}: {
  events: readonly TaskEvent[];
  commandId: string | undefined;
}): readonly string[] {
  return events.flatMap((event) => {
    if (event.commandId !== commandId) return [];
    if (event.type === 'obligationRescheduled') return [event.due];
    return event.type === 'obligationOpened' && event.obligation.kind === 'carryOut'
      ? [event.obligation.due]
      : [];
  });
}

function nextWorked(date: string, calendar: WorkingCalendar): string {
  let ms = Date.parse(date);
  while (!isWorked(new Date(ms), calendar)) ms += dayMs;
  return new Date(ms).toISOString().slice(0, 10);
}
