import { z } from 'zod';
import { civilDate, instant, localized, recipientAnswer } from './common.js';
import { obligationKind } from './task.js';

const notice = {
  id: z.string(),
  sequence: z.int(),
  at: instant,
  planId: z.string(),
  taskId: z.string(),
  shortcoming: z.strictObject({ number: z.int(), title: z.string() }),
  taskNumber: z.int(),
  confidential: z.boolean(),
  to: recipientAnswer,
  kind: z.enum(['newDuty', 'reminder', 'escalation', 'consent']),
  urgent: z.boolean(),
  obligation: z.string(),
  duty: obligationKind,
  debtor: z.string(),
  rung: z.string().optional(),
  due: civilDate,
  behind: z
    .strictObject({ obligation: z.string(), duty: obligationKind, debtor: z.string(), due: civilDate })
    .optional()
    .describe('What a direction is about: the duty that is behind.'),
  subject: localized,
};

/** What was said to somebody. */
export const noticeAnswer = z.strictObject(notice).meta({ id: 'Notice' });

/** A page of an inbox. */
export const inboxPage = z
  .strictObject({
    notices: z.array(z.strictObject({ ...notice, read: z.boolean() }).meta({ id: 'InboxNotice' })),
    unread: z.int().describe('How many are unread in the whole inbox.'),
    next: z.string().optional().describe('Ask with `from` for the page after this one.'),
  })
  .meta({ id: 'Inbox' });

export const unreadAnswer = z.strictObject({ unread: z.int() });

const mailState = z.enum(['waiting', 'sending', 'sent', 'failed', 'moot']);

/** Mails in a state, and how mailing fares. */
export const mailsAnswer = z
  .strictObject({
    mails: z.array(
      z.strictObject({
        id: z.string(),
        person: z.string(),
        kind: z.enum(['digest', 'urgent', 'checkpoint']),
        to: z.strictObject({ name: z.string(), address: z.string() }),
        language: z.enum(['vi', 'en']),
        subject: z.string(),
        createdAt: instant,
        moot: z.boolean(),
        state: mailState,
        attempts: z.int(),
        nextTryAt: instant,
        lastError: z.string().optional(),
        sentAt: instant.optional(),
        answer: z.string().optional(),
      }),
    ),
    health: z.strictObject({
      mailer: z
        .strictObject({
          at: instant,
          smtp: z.enum(['notConfigured', 'works', 'down']),
          error: z.string().optional(),
        })
        .optional(),
      waiting: z.int(),
      failed: z.int(),
      oldestWaiting: instant.optional(),
    }),
    noticesForNobody: z.int(),
  })
  .meta({ id: 'Mails' });
