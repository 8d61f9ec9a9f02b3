import { isSoundCalendar } from '../domain/calendar/check-calendar.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import { isSoundPolicy } from '../domain/policy/check-policy.js';
import type { Policy } from '../domain/policy/policy.js';
import { isKnownRules } from '../domain/policy/rules-edition.js';
import { refusals } from '../domain/task/refusals.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { fileRefused, readWholeFile } from './read-file.js';

const longestTermsInBytes = 1_000_000;

/** A policy from its JSON file. Throws CommandFailed (2) for one that nobody could reckon by. */
export function readPolicyFile(file: string): Promise<Policy> {
  const isSound = (policy: Policy) => isSoundPolicy(policy) && isKnownRules(policy);
  return termsIn({ file, isSound, message: refusals.badPolicy });
}

/** A calendar from its JSON file. Throws CommandFailed (2) for one that nobody could reckon by. */
export function readCalendarFile(file: string): Promise<WorkingCalendar> {
  return termsIn({ file, isSound: isSoundCalendar, message: refusals.badCalendar });
}

async function termsIn<T>({
  file,
  isSound,
  message,
}: {
  file: string;
  isSound: (terms: T) => boolean;
  message: LocalizedText;
}): Promise<T> {
  const text = (await readWholeFile({ file, longest: longestTermsInBytes })).toString('utf8');
  try {
    const terms = JSON.parse(text) as T;
    if (isSound(terms)) return terms;
  } catch {
    // No JSON, or none of this shape: the sentence below says what is wanted.
  }
  throw fileRefused({ file, message });
}
