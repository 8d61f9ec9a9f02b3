import { type Instant, toEpochMs } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { digestCutoff, type Mailing, urgentMayGo } from './mailing.js';

export type MailKind = 'digest' | 'urgent';

/** A mail to be written, with the notices that go into it. */
export interface PlannedMail {
  /** `<person>:<date>:digest` or `<person>:<oldest notice>:urgent`. */
  readonly id: string;
  readonly kind: MailKind;
  readonly notices: readonly string[];
}

/**
 * Which mails a person gets now of the notices that are in none yet: the digest of the day with all that was told before its
 * time, and what is urgent after that. Each notice goes into one mail at most; what goes into none waits.
 */
export function planMails({
  person,
  notices,
  now,
  mailing,
  calendar,
  digestsWritten,
  lastUrgentAt,
}: {
  person: string;
  notices: readonly { readonly id: string; readonly at: Instant; readonly urgent: boolean }[];
  now: Instant;
  mailing: Mailing;
  calendar: WorkingCalendar;
  /** Ids of digests that exist. */
  digestsWritten: ReadonlySet<string>;
  lastUrgentAt?: Instant;
}): readonly PlannedMail[] {
  const cutoff = digestCutoff({ now, mailing, calendar });
  const digestId = cutoff === undefined ? '' : `${person}:${cutoff.slice(0, 10)}:digest`;
  const inDigest =
    cutoff === undefined || digestsWritten.has(digestId) ? [] : notices.filter(({ at }) => at <= cutoff);
  const gathered = new Set(inDigest.map(({ id }) => id));
  const urgent = mayBeUrgent({ now, mailing, calendar, ...(lastUrgentAt !== undefined && { lastUrgentAt }) })
    ? notices.filter(({ id, urgent: soon, at }) => soon && at <= now && !gathered.has(id))
    : [];
  const [oldest] = urgent;
  return [
    ...(inDigest.length > 0 ? [mail({ id: digestId, kind: 'digest', notices: inDigest })] : []),
    ...(oldest ? [mail({ id: `${person}:${oldest.id}:urgent`, kind: 'urgent', notices: urgent })] : []),
  ];
}

function mail({
  notices,
  ...named
}: {
  id: string;
  kind: MailKind;
  notices: readonly { readonly id: string }[];
}): PlannedMail {
  return { ...named, notices: notices.map(({ id }) => id) };
}

function mayBeUrgent({
  lastUrgentAt,
  ...at
}: {
  now: Instant;
  mailing: Mailing;
  calendar: WorkingCalendar;
  lastUrgentAt?: Instant;
}): boolean {
  if (!urgentMayGo(at)) return false;
  const gapMs = at.mailing.urgentAtMostEveryMinutes * 60_000;
  return lastUrgentAt === undefined || toEpochMs(at.now) - toEpochMs(lastUrgentAt) >= gapMs;
}
