import { type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { digestOf } from '../../domain/notices/digest.js';
import { digestCutoff, type Mailing, urgentMayGo } from '../../domain/notices/mailing.js';
import type { NameOf } from '../../domain/notices/notice.js';
import { type MailKind, planMails } from '../../domain/notices/plan-mails.js';
import { standingBy } from '../../domain/notices/standing.js';
import { type Person, personsOf } from '../../domain/people/people.js';
import type { Recipient } from '../../domain/task/events.js';
import type { MailStore } from '../store/mail-port.js';
import type { MailableUntil, NoticeStore, WaitingNotice } from '../store/notice-port.js';
import { renderMail } from './render-mail.js';

const writesWithinMs = 60_000;

export interface Writing {
  readonly store: NoticeStore & MailStore;
  readonly people: readonly Person[];
  readonly mailing: Mailing;
  readonly calendar: WorkingCalendar;
  readonly nameOf: NameOf;
  /** Where the web client is reached, without a slash at the end. */
  readonly baseUrl: string;
}

/**
 * Writes the mails that are due into the outbox. Two mailers may do so at once, and one may die anywhere: a notice is first
 * put into a mail (one write to its document), the mail is then written of all that is in it, and only what stands in the
 * written mail counts as mailed. What could not be written to one recipient holds up nobody else and is returned.
 */
export async function writeMails({
  now,
  ...writing
}: Writing & { now: Instant }): Promise<readonly unknown[]> {
  const { store, people, mailing, calendar } = writing;
  const digest = digestCutoff({ now, mailing, calendar });
  const until: MailableUntil = {
    ...(digest !== undefined && { digest }),
    ...(urgentMayGo({ now, mailing, calendar }) && { urgent: now }),
  };
  if (until.digest === undefined && until.urgent === undefined) return [];
  const faults: unknown[] = [];
  for (const recipient of await store.recipientsWaiting(until)) {
    try {
      const waiting = await store.waitingNotices({ recipient, ...until });
      const persons = personsOf({ people, recipient });
      for (const person of persons) await writeToPerson({ ...writing, person, waiting, now });
      await settle({ store, recipient, persons, until });
    } catch (fault) {
      faults.push(fault);
    }
  }
  return faults;
}

async function writeToPerson({
  person,
  waiting,
  now,
  ...writing
}: Writing & { person: Person; waiting: readonly WaitingNotice[]; now: Instant }): Promise<void> {
  const { store, mailing, calendar } = writing;
  const put = waiting.flatMap((notice) => notice.mails.filter((mail) => mail.person === person.id));
  const digestOfToday = `${person.id}:${now.slice(0, 10)}:digest`;
  const written = await store.mailsCovering([...new Set([...put.map(({ mail }) => mail), digestOfToday])]);
  const left = put.filter(({ mail, at }) => !written.has(mail) && leftBehind({ at, now }));
  for (const id of new Set(left.map(({ mail }) => mail)))
    await writeMail({ ...writing, person, now, mail: { id, kind: kindOf(id) } });
  const lastUrgentAt = await store.lastUrgentAt(person.id);
  const planned = planMails({
    person: person.id,
    notices: waiting.filter((notice) => mailOf({ notice, person }) === undefined),
    now,
    mailing,
    calendar,
    digestsWritten: new Set(written.keys()),
    ...(lastUrgentAt !== undefined && { lastUrgentAt }),
  });
  for (const mail of planned) {
    await store.assignNotices({ person: person.id, mail: mail.id, ids: mail.notices, at: now });
    await writeMail({ ...writing, person, now, mail });
  }
}

/** A mailer that put notices into a mail and has not written it for so long is dead. */
function leftBehind({ at, now }: { at: Instant; now: Instant }): boolean {
  return toEpochMs(now) - toEpochMs(at) >= writesWithinMs;
}

/** Writes a mail of all notices that are in it; a mail that another mailer wrote first stays as it is. */
async function writeMail({
  store,
  person,
  now,
  mail,
  nameOf,
  calendar,
  baseUrl,
}: Writing & { person: Person; now: Instant; mail: { id: string; kind: MailKind } }): Promise<void> {
  const notices = await store.assignedNotices({ person: person.id, mail: mail.id });
  if (notices.length === 0) return;
  const standings = await store.standings([...new Set(notices.map(({ taskId }) => taskId))]);
  const digest = digestOf({ notices, standingOf: standingBy(standings), now, calendar, baseUrl });
  await store.addMail({
    id: mail.id,
    person: person.id,
    kind: mail.kind,
    to: { name: person.name, address: person.mail },
    language: person.language,
    notices: notices.map(({ id }) => id),
    ...renderMail({ digest, kind: mail.kind, person, nameOf }),
    createdAt: now,
    moot: digest.total === 0,
  });
}

/** Ends the waiting of what stands in a written mail to everyone, and frees what came too late into one that was written. */
async function settle({
  store,
  recipient,
  persons,
  until,
}: {
  store: Writing['store'];
  recipient: Recipient;
  persons: readonly Person[];
  until: MailableUntil;
}): Promise<void> {
  const waiting = await store.waitingNotices({ recipient, ...until });
  if (persons.length === 0) {
    await store.endWaiting({ ids: waiting.map(({ id }) => id), as: 'nobody' });
    return;
  }
  const written = await store.mailsCovering([
    ...new Set(waiting.flatMap(({ mails }) => mails.map(({ mail }) => mail))),
  ]);
  for (const person of persons) {
    for (const [mail, covered] of written) {
      const late = waiting.filter(
        (notice) => mailOf({ notice, person }) === mail && !covered.includes(notice.id),
      );
      if (late.length > 0)
        await store.releaseNotices({ person: person.id, mail, ids: late.map(({ id }) => id) });
    }
  }
  const done = waiting.filter((notice) =>
    persons.every((person) => written.get(mailOf({ notice, person }) ?? '')?.includes(notice.id)),
  );
  await store.endWaiting({ ids: done.map(({ id }) => id), as: 'mailed' });
}

function mailOf({ notice, person }: { notice: WaitingNotice; person: Person }): string | undefined {
  return notice.mails.find((mail) => mail.person === person.id)?.mail;
}

function kindOf(id: string): MailKind {
  return id.endsWith(':digest') ? 'digest' : 'urgent';
}
