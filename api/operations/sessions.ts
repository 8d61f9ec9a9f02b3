import type { Request } from 'express';
import { z } from 'zod';
import type { StoredSession } from '../../activities/store/session-port.js';
import { loginHappenings } from '../../audit/logins.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { hash, instant, ok } from '../answers/common.js';
import { endStreamsOf } from '../changes/event-stream.js';
import { addressIn } from '../identity/login-routes.js';
import type { Caller } from '../operation/caller.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { loginsQuery } from '../schemas.js';
import type { Services } from '../services.js';

const sessionAnswer = z
  .strictObject({
    id: hash.describe('What the store keeps of its secret: nobody acts with it.'),
    startedAt: instant,
    seenAt: instant,
    address: z.string(),
    browser: z.string(),
    current: z.boolean().describe('It is the one by which the caller comes.'),
  })
  .meta({ id: 'Session' });

const loginLink = z
  .strictObject({
    number: z.int(),
    previous: hash,
    hash,
    event: z.strictObject({
      at: instant,
      what: z.enum(loginHappenings),
      person: z.string().optional(),
      address: z.string(),
      reason: z.string().optional(),
      by: z.string().optional().describe('Who ended the session from elsewhere.'),
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
  handle: async ({ store }, { caller: { person, session } }) =>
    reply(200, (await store.sessionsOf(person.id)).map(shownTo(session))),
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
  handle: async (services, { caller, params: { sessionId }, request }) => {
    // One that has ended, or is another's, is simply none of his any more.
    await endSessions({ services, caller, request, person: caller.person.id, sessionId });
    return { status: 204 as const };
  },
});

const ofPerson = z.strictObject({ personId: z.string().min(1).max(200) });

const listPersonSessions = operation({
  id: 'listPersonSessions',
  method: 'get',
  path: '/people/{personId}/sessions',
  tag: 'system',
  summary: { vi: 'Các phiên đăng nhập của một người', en: "A person's sessions" },
  needs: { action: 'read', subject: 'Session' },
  params: ofPerson,
  answers: ok(z.array(sessionAnswer), {
    vi: 'Các phiên, mới nhất trước',
    en: 'The sessions, the youngest first',
  }),
  handle: async ({ store }, { caller: { session }, params: { personId } }) =>
    reply(200, (await store.sessionsOf(personId)).map(shownTo(session))),
});

const endPersonSession = operation({
  id: 'endPersonSession',
  method: 'delete',
  path: '/people/{personId}/sessions/{sessionId}',
  tag: 'system',
  summary: { vi: 'Kết thúc một phiên đăng nhập của một người', en: "Ends one of a person's sessions" },
  needs: { action: 'write', subject: 'Session' },
  params: ofPerson.extend({ sessionId: hash }),
  answers: { 204: { empty: true, says: { vi: 'Phiên đã kết thúc', en: 'The session has ended' } } },
  handle: async (services, { caller, params: { personId, sessionId }, request }) => {
    await endSessions({ services, caller, request, person: personId, sessionId });
    return { status: 204 as const };
  },
});

const endPersonSessions = operation({
  id: 'endPersonSessions',
  method: 'delete',
  path: '/people/{personId}/sessions',
  tag: 'system',
  summary: { vi: 'Kết thúc mọi phiên đăng nhập của một người', en: "Ends all of a person's sessions" },
  needs: { action: 'write', subject: 'Session' },
  params: ofPerson,
  answers: { 204: { empty: true, says: { vi: 'Các phiên đã kết thúc', en: 'The sessions have ended' } } },
  handle: async (services, { caller, params: { personId }, request }) => {
    await endSessions({ services, caller, request, person: personId });
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

export const sessionOperations = [
  listSessions,
  endSession,
  listPersonSessions,
  endPersonSession,
  endPersonSessions,
  listLogins,
];

/** Ends a session of a person, or all of them, with what is open in their name, and notes who did it. */
async function endSessions({
  services: { store, identity },
  caller,
  request,
  person,
  sessionId,
}: {
  services: Services;
  caller: Caller;
  request: Request;
  person: string;
  sessionId?: string;
}): Promise<void> {
  const theirs = (await store.sessionsOf(person)).filter(
    ({ id }) => sessionId === undefined || id === sessionId,
  );
  for (const { id } of theirs) {
    if (!(await store.endSession(id))) continue;
    endStreamsOf(id);
    identity.note({ what: 'sessionEnded', person, by: caller.person.id, address: addressIn(request) });
  }
}

function shownTo(current: string | undefined) {
  return ({ id, startedAtMs, seenAtMs, address, browser }: StoredSession) => ({
    ...{ id, address, browser, current: id === current },
    startedAt: toInstant(startedAtMs),
    seenAt: toInstant(seenAtMs),
  });
}
