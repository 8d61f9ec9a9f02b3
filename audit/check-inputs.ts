import { isSoundCalendar } from '../domain/calendar/check-calendar.js';
import { isCivilDate } from '../domain/calendar/instant.js';
import { isSoundPolicy } from '../domain/policy/check-policy.js';
import type { Input, TaskStart } from './inputs.js';

const mostYears = 100;

/**
 * The first input with which no rule can work, by its place from 0: whoever made up a bundle could else keep a verifier
 * counting days for ever. Policies and calendars that commands bring are looked at by the rules themselves.
 */
export function unsoundInput(inputs: readonly Input[]): number | undefined {
  const [first] = inputs;
  if (first?.kind !== 'started' || !isSoundStart(first.start)) return 0;
  const latest = `${String(Number(first.at.slice(0, 4)) + mostYears).padStart(4, '0')}`;
  let before = first.at;
  for (const [place, input] of inputs.entries()) {
    const moments = input.kind === 'filed' ? input.reports.map(({ filedAt }) => filedAt) : [input.at];
    if (!moments.every((at) => isInstant(at) && at < latest)) return place;
    if (input.kind === 'started' ? place > 0 : input.kind !== 'filed' && input.at < before) return place;
    if (input.kind !== 'filed') before = input.at;
    if ((input.kind === 'until') !== (place === inputs.length - 1)) return place;
  }
  return undefined;
}

function isSoundStart({ terms, carried }: TaskStart): boolean {
  const sound = [terms, ...(carried ? [carried] : [])];
  return sound.every(({ policy, calendar }) => isSoundPolicy(policy) && isSoundCalendar(calendar));
}

function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+07:00$/.test(text) &&
    isCivilDate(text.slice(0, 10))
  );
}
