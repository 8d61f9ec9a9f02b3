import { z } from 'zod';
import { addressOf } from '../../domain/people/people.js';
import { ok } from '../answers/common.js';
import { inboxPage, mailsAnswer, noticeAnswer, unreadAnswer } from '../answers/notice.js';
import type { Caller } from '../operation/caller.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { notFound } from '../problem.js';
import { inboxQuery, mailId, mailsQuery, markRequest, noticesQuery } from '../schemas.js';

const listNotices = operation({
  id: 'listNotices',
  method: 'get',
  path: '/notices',
  tag: 'notices',
  summary: { vi: 'Những gì đã báo cho ai, theo thứ tự', en: 'What was said to whom, in order' },
  needs: { action: 'read', subject: 'Notice' },
  query: noticesQuery,
  answers: ok(z.array(noticeAnswer), { vi: 'Các thông báo', en: 'The notices' }),
  handle: async ({ store }, { caller, query: { task, recipient, limit } }) =>
    reply(
      200,
      await store.notices({
        visible: caller.access.visible('read', 'Notice'),
        limit,
        ...(task !== undefined && { taskId: task }),
        ...(recipient !== undefined && { recipient }),
      }),
    ),
});

const getInbox = operation({
  id: 'getInbox',
  method: 'get',
  path: '/inbox',
  tag: 'notices',
  summary: { vi: 'Hộp thư của người hỏi, mới nhất trước', en: "The caller's inbox, the newest first" },
  needs: { action: 'read', subject: 'Inbox' },
  query: inboxQuery,
  alsoRefuses: [404],
  answers: ok(inboxPage, { vi: 'Một trang hộp thư', en: 'A page of the inbox' }),
  handle: async ({ store }, { caller, query: { unread, from, limit } }) => {
    const of = inboxOf(caller);
    const [page, count] = await Promise.all([
      store.inbox({ ...of, unreadOnly: unread, limit, ...(from !== undefined && { from }) }),
      store.unreadCount(of),
    ]);
    return reply(200, { ...page, unread: count });
  },
});

const markNotices = operation({
  id: 'markNotices',
  method: 'post',
  path: '/inbox/marks',
  tag: 'notices',
  summary: { vi: 'Đánh dấu thông báo đã đọc hoặc chưa đọc', en: 'Marks notices as read or unread' },
  needs: { action: 'mark', subject: 'Inbox' },
  body: markRequest,
  alsoRefuses: [404],
  answers: ok(unreadAnswer, { vi: 'Còn lại bao nhiêu', en: 'How many are left unread' }),
  handle: async ({ store }, { caller, body: { ids, read } }) => {
    const of = inboxOf(caller);
    await store.markNotices({ ...of, ids, read });
    return reply(200, { unread: await store.unreadCount(of) });
  },
});

const listMails = operation({
  id: 'listMails',
  method: 'get',
  path: '/mails',
  tag: 'notices',
  summary: { vi: 'Thư điện tử theo trạng thái', en: 'Mails in a state, and how mailing fares' },
  needs: { action: 'read', subject: 'Mail' },
  query: mailsQuery,
  answers: ok(mailsAnswer, { vi: 'Các thư', en: 'The mails' }),
  handle: async ({ store }, { query: { state, limit } }) => {
    const [mails, health, noticesForNobody] = await Promise.all([
      store.mails({ state, limit }),
      store.mailHealth(),
      store.noticesForNobody(),
    ]);
    return reply(200, { mails, health, noticesForNobody });
  },
});

const retryMail = operation({
  id: 'retryMail',
  method: 'post',
  path: '/mails/{mailId}/retry',
  tag: 'notices',
  summary: { vi: 'Gửi lại một thư không gửi được', en: 'Lets a failed mail be tried again' },
  needs: { action: 'retry', subject: 'Mail' },
  params: z.object({ mailId }),
  answers: {
    202: {
      json: z.strictObject({ id: z.string() }),
      says: { vi: 'Sẽ gửi lại', en: 'It will be sent again' },
    },
  },
  handle: async ({ store }, { params: { mailId: id }, now }) => {
    if (!(await store.retryMail({ id, now })))
      throw notFound({ vi: 'thư không gửi được với mã này', en: 'failed mail' });
    return reply(202, { id });
  },
});

export const noticeOperations = [listNotices, getInbox, markNotices, listMails, retryMail];

/** The inbox of whoever asks; who is addressed by no notice has none. */
function inboxOf({ person }: Caller) {
  const recipient = addressOf(person);
  if (!recipient) throw notFound({ vi: 'hộp thư của bạn', en: 'inbox of yours' });
  return { person: person.id, recipient };
}
