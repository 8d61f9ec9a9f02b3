import { addDays, type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-calendar.js';
import type { LocalizedText } from '../text/localized.js';
import { collapse } from './collapse.js';
import { dutyName } from './duty-name.js';
import { inboxLink, listLink, taskLink } from './links.js';
import { type Matter, mattersOf, type Stance } from './matter.js';
import type { Notice } from './notice.js';
import type { StandingOf } from './standing.js';
import { taskPlace } from './task-place.js';

/** In the order in which people read them. */
export const urgencies = ['overdue', 'today', 'withinWeek', 'later', 'information'] as const;
export type Urgency = (typeof urgencies)[number];

/** More lines in a group nobody reads, and mail programs cut off mails of more than about 100 KB. */
const mostLines = 40;

/** One line of a digest: a duty of one task or unit, or one duty over many. */
export interface DigestLine {
  readonly stance: Stance;
  readonly duty: LocalizedText;
  /** Who owes, each once, in the order of the lines. */
  readonly debtors: readonly string[];
  readonly due: CivilDate;
  /** Whole working days since the due date; absent while it has not passed. */
  readonly lateWorkingDays?: number;
  /** By when the reader must direct, and since when the matter lies with him. */
  readonly directBy?: CivilDate;
  readonly reachedOn: CivilDate;
  readonly tasks: readonly DigestTask[];
  /** The exact place of one, the list of many. */
  readonly href: string;
}

export interface DigestTask {
  readonly number: string;
  /** The shortcoming's title; the text of the task is not for mails. */
  readonly title: string;
  readonly debtor: string;
  readonly href: string;
}

/** What one mail says. Of confidential tasks it holds how many there are, and nothing else. */
export interface Digest {
  readonly date: CivilDate;
  /** Duties, not lines. */
  readonly total: number;
  /** How many of them wait for the reader's direction. */
  readonly toDirect: number;
  readonly groups: readonly {
    readonly urgency: Urgency;
    readonly total: number;
    readonly lines: readonly DigestLine[];
    readonly confidential: number;
    /** Duties for which the mail has no room. */
    readonly unlisted: number;
  }[];
  readonly inbox: string;
}

/** What is said to one recipient of the notices that wait for him; nothing is in it twice, and nothing that is done. */
export function digestOf({
  notices,
  standingOf,
  now,
  calendar,
  baseUrl,
}: {
  notices: readonly Notice[];
  standingOf: StandingOf;
  now: Instant;
  calendar: WorkingCalendar;
  baseUrl: string;
}): Digest {
  const today = dateOf(now);
  const matters = mattersOf({ notices, standingOf })
    .map((matter) => ({ matter, key: sortKey(matter) }))
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ matter }) => matter);
  const groups = urgencies.map((urgency) => {
    const ofIt = matters.filter((matter) => urgencyOf({ matter, today }) === urgency);
    const spoken = ofIt.filter(({ confidential }) => !confidential);
    const groups = collapse(spoken);
    return {
      urgency,
      total: ofIt.length,
      lines: groups.slice(0, mostLines).map((group) => lineOf({ group, today, calendar, baseUrl })),
      confidential: ofIt.length - spoken.length,
      unlisted: groups.slice(mostLines).flat().length,
    };
  });
  return {
    date: today,
    total: matters.length,
    toDirect: matters.filter(({ stance }) => stance === 'directs').length,
    groups: groups.filter(({ total }) => total > 0),
    inbox: inboxLink(baseUrl),
  };
}

function urgencyOf({ matter, today }: { matter: Matter; today: CivilDate }): Urgency {
  if (matter.stance === 'consented') return 'information';
  const date = matter.directBy ?? matter.due;
  if (date < today) return 'overdue';
  if (date === today) return 'today';
  return date <= addDays(today, 7) ? 'withinWeek' : 'later';
}

/** By the reader's date, then the duty's, then the place in the plan. */
function sortKey({ directBy, due, shortcoming, taskNumber, taskId, obligation }: Matter): string {
  const place = [shortcoming.number, taskNumber].map((number) => String(number).padStart(4, '0'));
  return [directBy ?? due, due, ...place, taskId, obligation].join(' ');
}

function lineOf({
  group,
  today,
  calendar,
  baseUrl,
}: {
  group: readonly Matter[];
  today: CivilDate;
  calendar: WorkingCalendar;
  baseUrl: string;
}): DigestLine {
  const [first] = group;
  if (!first) throw new Error('a line stands for one matter at least');
  const { stance, due, directBy, reachedAt } = first;
  const debtors = [...new Set(group.map(({ debtor }) => debtor))];
  return {
    stance,
    duty: dutyName({ kind: first.duty, obligation: first.obligation }),
    debtors,
    due,
    ...(due < today && { lateWorkingDays: workingDaysBetween(calendar, due, addDays(today, -1)) }),
    ...(directBy !== undefined && { directBy }),
    reachedOn: dateOf(reachedAt),
    tasks: group.map(({ shortcoming, taskNumber, taskId, opensOn, debtor }) => ({
      number: taskPlace({ shortcoming, taskNumber }),
      title: shortcoming.title,
      debtor,
      href: taskLink({ baseUrl, taskId, obligation: opensOn }),
    })),
    href: group.length === 1 ? placeOf({ matter: first, baseUrl }) : listOf({ group, first, baseUrl }),
  };
}

function placeOf({ matter, baseUrl }: { matter: Matter; baseUrl: string }): string {
  return taskLink({ baseUrl, taskId: matter.taskId, obligation: matter.opensOn });
}

function listOf({
  group,
  first,
  baseUrl,
}: {
  group: readonly Matter[];
  first: Matter;
  baseUrl: string;
}): string {
  const oneUnit = group.every(({ debtor }) => debtor === first.debtor);
  const filters = oneUnit
    ? { unit: first.debtor }
    : { shortcoming: String(first.shortcoming.number), task: String(first.taskNumber) };
  return listLink({ baseUrl, filters: { plan: first.planId, ...filters, duty: first.duty, due: first.due } });
}
