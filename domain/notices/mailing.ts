import { atTime, dateOf, type Instant, type TimeOfDay } from '../calendar/instant.js';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-calendar.js';

/** When an office is written to, as data. */
export interface Mailing {
  /** The digest goes out at this time of every working day, or as soon after it as it can. */
  readonly digestAt: TimeOfDay;
  /** No mail from `from` of a day to `to` of the next. */
  readonly quiet: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  readonly urgentInQuietHours: boolean;
  readonly urgentOnOffDays: boolean;
  /** One person gets no more than one urgent mail in this time; what comes meanwhile goes together in the next. */
  readonly urgentAtMostEveryMinutes: number;
}

interface At {
  readonly now: Instant;
  readonly mailing: Mailing;
  readonly calendar: WorkingCalendar;
}

/** Up to which moment the digest that may go out now gathers notices: today's set time. Undefined while no digest may go. */
export function digestCutoff({ now, mailing, calendar }: At): Instant | undefined {
  const today = dateOf(now);
  const cutoff = atTime({ date: today, time: mailing.digestAt });
  return isWorkingDay(calendar, today) && now >= cutoff && !isQuiet({ now, mailing }) ? cutoff : undefined;
}

/**
 * Whether an urgent mail may go out now. On a working day none goes before the digest, which then carries what became
 * urgent overnight: one mail in the morning, not two.
 */
export function urgentMayGo({ now, mailing, calendar }: At): boolean {
  if (isQuiet({ now, mailing })) return mailing.urgentInQuietHours;
  const today = dateOf(now);
  if (!isWorkingDay(calendar, today)) return mailing.urgentOnOffDays;
  return mailing.urgentInQuietHours || now >= atTime({ date: today, time: mailing.digestAt });
}

function isQuiet({ now, mailing: { quiet } }: Pick<At, 'now' | 'mailing'>): boolean {
  const time = now.slice(11, 16);
  return quiet.from > quiet.to
    ? time >= quiet.from || time < quiet.to
    : time >= quiet.from && time < quiet.to;
}
