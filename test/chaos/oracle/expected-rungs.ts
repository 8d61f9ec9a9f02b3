import type { WorkingCalendar } from '../../../domain/calendar/working-calendar.js';
import type { LadderId, Policy } from '../../../domain/policy/policy.js';

const dayMs = 86_400_000;
/** The calendar is that of Vietnam, UTC+7 the whole year. */
const zoneMs = 7 * 3_600_000;

/**
 * When the rungs of a ladder have to fire for a due date that was set at a moment, reckoned by nothing of the product: day after day over
 * the list of holidays. In milliseconds since 1970.
 */
export function expectedRungs({
  due,
  setAtMs,
  ladder,
  policy,
  calendar,
}: {
  due: string;
  setAtMs: number;
  ladder: LadderId;
  policy: Policy;
  calendar: WorkingCalendar;
}): readonly { readonly rung: string; readonly atMs: number }[] {
  const all = policy.ladders[ladder].map(({ id, workingDays, side, at }) => {
    const day = moved({ date: due, days: side === 'after' ? workingDays : -workingDays, calendar });
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    return { rung: id, side, atMs: Date.parse(day) - zoneMs + (hours * 60 + minutes) * 60_000 };
  });
  const missed = all.filter(({ side, atMs }) => atMs < setAtMs && side === 'after');
  const last = missed.at(-1);
  return [
    ...(last ? [{ rung: last.rung, atMs: setAtMs }] : []),
    ...all.filter(({ atMs }) => atMs >= setAtMs).map(({ rung, atMs }) => ({ rung, atMs })),
  ];
}

/** A date so many working days on, or back. */
function moved({ date, days, calendar }: { date: string; days: number; calendar: WorkingCalendar }): string {
  let [ms, left] = [Date.parse(date), Math.abs(days)];
  while (left > 0) {
    ms += Math.sign(days) * dayMs;
    if (isWorked(new Date(ms), calendar)) left -= 1;
  }
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whether a day, as its midnight in UTC, is worked: by the lists of the calendar alone. */
export function isWorked(day: Date, { weekend, daysOff, daysWorked }: WorkingCalendar): boolean {
  const date = day.toISOString().slice(0, 10);
  if (daysWorked.some((worked) => worked.date === date)) return true;
  const weekday = day.getUTCDay() === 0 ? 7 : day.getUTCDay();
  return !weekend.includes(weekday) && !daysOff.some(({ from, to }) => from <= date && date <= to);
}
