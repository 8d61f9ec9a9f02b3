import { workingDaysBetween } from '../../../domain/calendar/working-calendar.js';
import type { TaskRow } from '../../data/api.js';
import type { PlanTime } from '../../data/queries.js';

/** How many duties of a debtor are late by how many working days. */
export interface Ageing {
  readonly debtor: string;
  /** Under 5, 5 to 9, and from 10 on: below the vice-chairman, with him, with the chairman. */
  readonly counts: readonly [number, number, number];
  readonly total: number;
  /** The longest lateness, in working days. */
  readonly longest: number;
}

/** Who is late with how much, the most first. */
export function ageingOf({
  rows,
  times,
}: {
  rows: readonly TaskRow[];
  times: ReadonlyMap<string, PlanTime>;
}): readonly Ageing[] {
  const byDebtor = new Map<string, number[]>();
  for (const { planId, duties } of rows) {
    const time = times.get(planId);
    if (!time) continue;
    for (const { debtor, due } of duties) {
      if (due >= time.today) continue;
      const days = workingDaysBetween(time.calendar, due, time.today);
      byDebtor.set(debtor, [...(byDebtor.get(debtor) ?? []), days]);
    }
  }
  return [...byDebtor]
    .map(([debtor, days]) => ({
      debtor,
      counts: [
        days.filter((one) => one < 5).length,
        days.filter((one) => one >= 5 && one < 10).length,
        days.filter((one) => one >= 10).length,
      ] as const,
      total: days.length,
      longest: Math.max(...days),
    }))
    .toSorted((one, other) => other.total - one.total || other.longest - one.longest);
}
