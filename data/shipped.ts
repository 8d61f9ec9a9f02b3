import { readFileSync } from 'node:fs';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/directory/types.js';
import type { Mailing } from '../domain/notices/mailing.js';
import type { Person } from '../domain/people/people.js';
import type { Policy } from '../domain/policy/policy.js';

/** The directory, policy and calendar that come with dondoc, as data files that an office can change. */
export function shippedDirectory(): Directory {
  return shipped<Directory>('directory.json');
}

export function shippedPolicy(): Policy {
  return shipped<Policy>('policy.json');
}

export function shippedCalendar(): WorkingCalendar {
  return shipped<WorkingCalendar>('calendar.json');
}

/** The people of the sample directory, with invented names. */
export function shippedPeople(): readonly Person[] {
  return shipped<readonly Person[]>('people.json');
}

/** When mails go out. */
export function shippedMailing(): Mailing {
  return shipped<Mailing>('mailing.json');
}

function shipped<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')) as T;
}
