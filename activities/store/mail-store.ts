import { randomUUID } from 'node:crypto';
import { insertNew } from './insert-new.js';
import type { MailModels } from './mail-model.js';
import type { Mail, MailState, MailStore } from './mail-port.js';

const unsent: { state: { $in: MailState[] } } = { state: { $in: ['waiting', 'sending'] } };

/** A change of state that leaves nothing of the claim behind. */
const unclaimed = { $unset: { claim: 1, leaseUntil: 1 } } as const;

/** The outbox in MongoDB: a mail is taken by one atomic change of its document, so that two mailers never take the same one. */
export function mailStore({ mails, mailers }: MailModels): MailStore {
  return {
    addMail: async (draft) => {
      await insertNew(() =>
        mails.create({
          ...draft,
          _id: draft.id,
          state: draft.moot ? 'moot' : 'waiting',
          attempts: 0,
          nextTryAt: draft.createdAt,
        }),
      );
    },
    mail: async (id) => (await mails.findById(id, { _id: 0 }).lean<Mail>()) ?? undefined,
    mailsCovering: async (ids) => {
      const found = await mails.find({ _id: { $in: ids } }, { notices: 1 }).lean();
      return new Map(found.map(({ _id, notices }) => [_id, notices]));
    },
    lastUrgentAt: async (person) =>
      (
        await mails
          .findOne({ person, kind: 'urgent', moot: false }, { createdAt: 1 })
          .sort({ createdAt: -1 })
          .lean()
      )?.createdAt,
    claimMail: async ({ now, leaseUntil, kinds }) =>
      (await mails
        .findOneAndUpdate(
          {
            kind: { $in: [...kinds] },
            $or: [
              { state: 'waiting', nextTryAt: { $lte: now } },
              { state: 'sending', leaseUntil: { $lt: now } },
            ],
          },
          { $set: { state: 'sending', claim: randomUUID(), leaseUntil }, $inc: { attempts: 1 } },
          { sort: { nextTryAt: 1 }, returnDocument: 'after', projection: { _id: 0 } },
        )
        .lean<Mail>()) ?? undefined,
    markSent: async ({ id, claim, sentAt, answer }) => {
      await mails.updateOne(
        { _id: id, claim },
        { $set: { state: 'sent', sentAt, answer }, $unset: { ...unclaimed.$unset, lastError: 1 } },
      );
    },
    putBack: async ({ id, claim, nextTryAt, error }) => {
      await mails.updateOne(
        { _id: id, claim },
        { $set: { state: 'waiting', nextTryAt, lastError: error }, ...unclaimed },
      );
    },
    markFailed: async ({ id, claim, error }) => {
      await mails.updateOne(
        { _id: id, claim },
        { $set: { state: 'failed', lastError: error }, ...unclaimed },
      );
    },
    retryMail: async ({ id, now }) => {
      const { matchedCount } = await mails.updateOne(
        { _id: id, state: 'failed' },
        { $set: { state: 'waiting', nextTryAt: now, attempts: 0 } },
      );
      return matchedCount === 1;
    },
    mails: ({ state, limit }) =>
      mails
        .find({ state }, { _id: 0, text: 0, html: 0, notices: 0, claim: 0, leaseUntil: 0 })
        .sort({ createdAt: -1, _id: 1 })
        .limit(limit)
        .lean(),
    mailHealth: async () => {
      const [mailer, waiting, failed, oldest] = await Promise.all([
        mailers.findById('mailer', { _id: 0 }).lean(),
        mails.countDocuments(unsent),
        mails.countDocuments({ state: 'failed' }),
        mails.findOne(unsent, { createdAt: 1 }).sort({ createdAt: 1 }).lean(),
      ]);
      return {
        waiting,
        failed,
        ...(mailer && { mailer }),
        ...(oldest && { oldestWaiting: oldest.createdAt }),
      };
    },
    putMailerStatus: async (status) => {
      await mailers.replaceOne({ _id: 'mailer' }, status, { upsert: true });
    },
  };
}
