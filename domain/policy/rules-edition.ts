import type { LocalizedText } from '../text/localized.js';
import type { Policy } from './policy.js';

/**
 * What each edition of the rules changed in the one before it. A plan is led by the edition that its policy names, so that a task
 * stays with the rules under which its past was recorded until an event of its own moves it on; the code of every edition stays
 * (docs/adr/0025).
 */
export const rulesEditions = [
  {
    vi: 'Hạn do lãnh đạo đặt hoặc cho gia hạn là đúng ngày đã ghi, kể cả ngày nghỉ.',
    en: 'A date that a leader sets or grants is that very date, also a day off.',
  },
  {
    vi: 'Hạn do lãnh đạo đặt hoặc cho gia hạn mà rơi vào ngày nghỉ thì tính đến hết ngày làm việc tiếp theo.',
    en: 'A date that a leader sets or grants and that is a day off lasts until the end of the next working day.',
  },
] as const satisfies readonly LocalizedText[];

/** The highest edition that this version of dondoc has the code of. */
export const newestRules = rulesEditions.length;

/** The edition of the rules by which a plan is led. */
export function rulesOf({ rules = 1 }: Pick<Policy, 'rules'>): number {
  return rules;
}

/**
 * Throws for an edition of which this code knows nothing. A fault, no refusal: a worker of an older version then gives the task
 * back to whoever knows it, where it would else go on under rules that are not those of the task.
 */
export function assertKnownRules(policy: Pick<Policy, 'rules'>): void {
  if (isKnownRules(policy)) return;
  const [rules, newest] = [rulesOf(policy), newestRules].map(String);
  throw new Error(`edition ${rules ?? ''} of the rules is not known here: ${newest ?? ''} is the newest`);
}

/** True for a policy whose edition of the rules this version has the code of. */
export function isKnownRules(policy: Pick<Policy, 'rules'>): boolean {
  const rules = rulesOf(policy);
  return Number.isInteger(rules) && rules >= 1 && rules <= newestRules;
}
