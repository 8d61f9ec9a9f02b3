import { z } from 'zod';
import type { StoredSession } from '../../activities/store/session-port.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { hash, instant, ok } from '../answers/common.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { loginsQuery } from '../schemas.js';

const sessionAnswer = z
  .strictObject({
    id: hash.describe('What the store keeps of its secret: nobody acts with it.'),
    startedAt: instant,
    seenAt: instant,
    address: z.string(),
    browser: z.string(),
  })
  .meta({ id: 'Session' });

const loginLink = z
  .strictObject({
    number: z.int(),
    previous: hash,
    hash,
    event: z.strictObject({
      at: instant,
      what: z.enum(['loggedIn', 'loggedOut', 'loginRefused', 'tokenRefused', 'sessionRefused']),
      person: z.string().optional(),
      address: z.string(),
      reason: z.string().optional(),
      leftOut: z.int().optional().describe('Refusals before it that were too many to be chained.'),
    }),
  })
  .meta({ id: 'LoginLink' });

const listSessions = operation({
  id: 'listSessions',
  method: 'get',
  path: '/me/sessions',
  tag: 'account',
  summary: { vi: 'Các phiên đăng nhập của người hỏi', en: "The caller's sessions" },
  needs: { action: 'read', subject: 'Account' },
  answers: ok(z.array(sessionAnswer), {
    vi: 'Các phiên, mới nhất trước',
    en: 'The sessions, the youngest first',
  }),
  handle: async ({ store }, { caller: { person } }) =>
    reply(200, (await store.sessionsOf(person.id)).map(shown)),
});

const endSession = operation({
  id: 'endSession',
  method: 'delete',
  path: '/me/sessions/{sessionId}',
  tag: 'account',
  summary: { vi: 'Kết thúc một phiên đăng nhập của mình', en: "Ends one of the caller's sessions" },
  needs: { action: 'read', subject: 'Account' },
  params: z.strictObject({ sessionId: hash }),
  answers: { 204: { empty: true, says: { vi: 'Phiên đã kết thúc', en: 'The session has ended' } } },
  handle: async ({ store }, { caller: { person }, params: { sessionId } }) => {
    // One that has ended, or is another's, is simply none of his any more.
    const own = (await store.sessionsOf(person.id)).some(({ id }) => id === sessionId);
    if (own) await store.endSession(sessionId);
    return { status: 204 as const };
  },
});

const listLogins = operation({
  id: 'listLogins',
  method: 'get',
  path: '/audit/logins',
  tag: 'audit',
  summary: {
    vi: 'Ai đã đăng nhập, đăng xuất hoặc bị từ chối: một chuỗi mã băm',
    en: 'Who logged in, logged out or was refused: one hash chain',
  },
  needs: { action: 'read', subject: 'Record' },
  query: loginsQuery,
  answers: ok(z.array(loginLink), { vi: 'Các mắt xích theo thứ tự', en: 'The links, in order' }),
  handle: async ({ store }, { query: { from, limit } }) => {
    const links = await store.loginAudit({ from, limit });
    return reply(
      200,
      links.map((link, place) => ({ number: from + place, ...link })),
    );
  },
});

export const sessionOperations = [listSessions, endSession, listLogins];

function shown({ id, startedAtMs, seenAtMs, address, browser }: StoredSession) {
  return { id, address, browser, startedAt: toInstant(startedAtMs), seenAt: toInstant(seenAtMs) };
}
