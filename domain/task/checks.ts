import { type CivilDate, dateOf, type Instant, isCivilDate } from '../calendar/instant.js';
import { type Refusal, refuse } from './refusals.js';

/** Refuses a date that is none, or that has passed. */
export function checkFutureDate({ date, now }: { date: CivilDate; now: Instant }): Refusal | undefined {
  if (!isCivilDate(date)) return refuse('badDate');
  return date < dateOf(now) ? refuse('dateInPast') : undefined;
}

/** Refuses a list of units that is empty or names one twice. */
export function checkUnits(units: readonly string[]): Refusal | undefined {
  return units.length === 0 || new Set(units).size < units.length ? refuse('noUnits') : undefined;
}

/** Refuses an empty text. */
export function checkText(text: string): Refusal | undefined {
  return text.trim() === '' ? refuse('textRequired') : undefined;
}

/** Refuses a text without content or without evidence. */
export function checkEvidence({
  text,
  evidence,
}: {
  text: string;
  evidence: readonly string[];
}): Refusal | undefined {
  return checkText(text) ?? (evidence.length === 0 ? refuse('evidenceRequired') : undefined);
}

/** Refuses a share that is not from 0 to 100. */
export function checkPercent(percent: number | undefined): Refusal | undefined {
  return percent === undefined || (percent >= 0 && percent <= 100) ? undefined : refuse('badPercent');
}
