import type { Notice } from '../../domain/notices/notice.js';
import type { Recipient } from '../../domain/task/events.js';
import type { Models } from './models.js';
import type { MailableUntil, NoticeStore, WaitingNotice } from './notice-port.js';

// What became of a notice is no part of what it says.
const withReaders = { _id: 0, status: 0, mails: 0, decidedAtMs: 0 } as const;
const withMails = { _id: 0, status: 0, readBy: 0, decidedAtMs: 0 } as const;
const bare = { ...withReaders, readBy: 0 } as const;

/** Inbox and outbox of notices in MongoDB. Whether a notice is read, or in which mail it goes, is part of its one document. */
export function noticeStore({ notices, tasks }: Pick<Models, 'notices' | 'tasks'>): NoticeStore {
  return {
    inbox: async ({ person, recipient, unreadOnly = false, from, limit }) => {
      const found = await notices
        .find(
          {
            ...addressedTo(recipient),
            ...(unreadOnly && { readBy: { $ne: person } }),
            ...(from !== undefined && olderThan(from)),
          },
          withReaders,
        )
        .sort({ at: -1, _id: -1 })
        .limit(limit + 1)
        .lean<(Notice & { readBy?: readonly string[] })[]>();
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        notices: page.map(({ readBy = [], ...notice }) => ({ ...notice, read: readBy.includes(person) })),
        ...(last && { next: `${last.at} ${last.id}` }),
      };
    },
    unreadCount: ({ person, recipient }) =>
      notices.countDocuments({ ...addressedTo(recipient), readBy: { $ne: person } }),
    markNotices: async ({ person, recipient, ids, read }) => {
      await notices.updateMany(
        { _id: { $in: ids }, ...addressedTo(recipient) },
        read ? { $addToSet: { readBy: person } } : { $pull: { readBy: person } },
      );
    },
    recipientsWaiting: async (until) =>
      (
        await notices.aggregate<{ _id: Recipient }>([
          { $match: mailable(until) },
          { $group: { _id: { role: '$to.role', id: '$to.id' } } },
        ])
      ).map(({ _id }) => _id),
    waitingNotices: ({ recipient, ...until }) =>
      notices
        .find({ ...addressedTo(recipient), ...mailable(until) }, withMails)
        .sort({ at: 1, _id: 1 })
        .lean<WaitingNotice[]>(),
    assignNotices: async ({ person, mail, ids, at }) => {
      await notices.updateMany(
        { _id: { $in: ids }, 'mails.person': { $ne: person } },
        { $push: { mails: { person, mail, at } } },
      );
    },
    releaseNotices: async ({ person, mail, ids }) => {
      await notices.updateMany({ _id: { $in: ids } }, { $pull: { mails: { person, mail } } });
    },
    assignedNotices: ({ person, mail }) =>
      notices
        .find({ mails: { $elemMatch: { person, mail } } }, bare)
        .sort({ at: 1, _id: 1 })
        .lean<Notice[]>(),
    endWaiting: async ({ ids, as }) => {
      await notices.updateMany({ _id: { $in: ids }, status: 'waiting' }, { $set: { status: as } });
    },
    noticesForNobody: () => notices.countDocuments({ status: 'nobody' }),
    standings: (taskIds) =>
      tasks.find({ _id: { $in: taskIds } }, { _id: 0, taskId: 1, sequence: 1, duties: 1 }).lean(),
  };
}

function addressedTo({ role, id }: Recipient): Record<string, unknown> {
  return { 'to.id': id, 'to.role': role };
}

/** A page begins after `<moment> <id>`; a text that is no such place gives the first page. */
function olderThan(from: string): Record<string, unknown> {
  const [at = '', ...rest] = from.split(' ');
  const id = rest.join(' ');
  return id === '' ? {} : { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
}

function mailable({ digest, urgent }: MailableUntil): Record<string, unknown> {
  return {
    status: 'waiting',
    // Notices of before there were mails stay where they were read: in the inbox.
    mails: { $exists: true },
    $or: [
      ...(digest === undefined ? [] : [{ at: { $lte: digest } }]),
      ...(urgent === undefined ? [] : [{ urgent: true, at: { $lte: urgent } }]),
    ],
  };
}
