import type { mongo } from 'mongoose';
import { addDays, atTime, dateOf, type Instant, toInstant } from '../../domain/calendar/instant.js';
import { isWorkingDay, type WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Mailing } from '../../domain/notices/mailing.js';
import type { MailDocumentState, NoticeState } from './outbox-documents.js';

/** No office is closed for longer. */
const longestRestDays = 20;

/**
 * Nobody is told twice: a MongoDB that was restored does not know which mails went after its backup. What may have gone counts as
 * gone, and stands in the inbox; what cannot have gone, because no mail was due since, waits for its mail. Mails that were written and
 * not known to be sent are given up, so that a person decides.
 */
export async function settleOutbox({
  db,
  lastSignMs,
  mailing,
  calendar,
}: {
  db: mongo.Db;
  /** The last moment at which the system is known to have worked, milliseconds since 1970. */
  lastSignMs: number;
  mailing: Mailing;
  calendar: WorkingCalendar;
}): Promise<{ readonly told: number; readonly uncertain: readonly string[] }> {
  const notices = db.collection<NoticeState>('notices');
  const mails = db.collection<MailDocumentState>('mails');
  for await (const { _id, person, notices: carried, createdAt: at } of mails.find({
    'notices.0': { $exists: true },
  }))
    await notices.updateMany(
      { _id: { $in: [...carried] }, 'mails.person': { $ne: person } },
      { $push: { mails: { person, mail: _id, at } } },
    );
  const lastSign = toInstant(lastSignMs);
  const digest = lastDigest({ lastSign, mailing, calendar });
  const mayHaveGone = {
    status: 'waiting' as const,
    $or: [
      { urgent: true, at: { $lte: lastSign } },
      ...(digest === undefined ? [] : [{ at: { $lte: digest } }]),
    ],
  };
  const { modifiedCount } = await notices.updateMany(mayHaveGone, { $set: { status: 'mailed' } });
  const unsent = { state: { $in: ['waiting' as const, 'sending' as const] } };
  const uncertain = (await mails.find(unsent, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
  const lastError = 'restored: it may have been sent after the backup';
  await mails.updateMany(unsent, { $set: { state: 'failed', lastError } });
  return { told: modifiedCount, uncertain };
}

/** The moment of the last digest that can have gone. */
function lastDigest({
  lastSign,
  mailing,
  calendar,
}: {
  lastSign: Instant;
  mailing: Mailing;
  calendar: WorkingCalendar;
}): Instant | undefined {
  for (let back = 0; back < longestRestDays; back += 1) {
    const date = addDays(dateOf(lastSign), -back);
    const moment = atTime({ date, time: mailing.digestAt });
    if (isWorkingDay(calendar, date) && moment <= lastSign) return moment;
  }
  return undefined;
}
