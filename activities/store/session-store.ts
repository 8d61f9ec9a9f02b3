import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { SessionStore, StartedLogin, StoredSession } from './session-port.js';

/** Sessions and logins under way in MongoDB: one document each. */
export function sessionStore({
  sessions,
  logins,
  logoutTokens,
}: Pick<Models, 'sessions' | 'logins' | 'logoutTokens'>): SessionStore {
  const endSession = async (id: string) => {
    const ended = await sessions.findOneAndDelete({ _id: id }).lean();
    return ended ? withId<StoredSession>(ended) : undefined;
  };
  return {
    startLogin: async ({ id, ...login }) => {
      await logins.create({ ...login, _id: id });
    },
    takeLogin: async (id) => {
      const taken = await logins.findOneAndDelete({ _id: id }).lean();
      return taken ? withId<StartedLogin>(taken) : undefined;
    },
    startSession: async ({ id, ...session }) => {
      await sessions.create({ ...session, _id: id });
    },
    session: async (id) => {
      const found = await sessions.findById(id).lean();
      return found ? withId<StoredSession>(found) : undefined;
    },
    sessionsOf: async (person) =>
      (await sessions.find({ person }).sort({ startedAtMs: -1 }).lean()).map((found) =>
        withId<StoredSession>(found),
      ),
    seeSession: async ({ id, atMs }) => {
      await sessions.updateOne({ _id: id, seenAtMs: { $lt: atMs } }, { $set: { seenAtMs: atMs } });
    },
    endSession,
    endSessionsOf: async ({ subject, providerSession }) => {
      if (subject === undefined && providerSession === undefined) return [];
      const theirs = await sessions
        .find({
          ...(subject !== undefined && { subject }),
          ...(providerSession !== undefined && { providerSession }),
        })
        .lean();
      const ended = await Promise.all(theirs.map(({ _id }) => endSession(_id)));
      return ended.filter((session) => session !== undefined);
    },
    hasUsedLogoutToken: async (id) => (await logoutTokens.exists({ _id: id })) !== null,
    useLogoutToken: async ({ id, atMs }) => {
      await insertNew(() => logoutTokens.create({ _id: id, atMs }));
    },
    forgetSessions: async ({ startedBeforeMs, seenBeforeMs, loginsBeforeMs, logoutTokensBeforeMs }) => {
      await logoutTokens.deleteMany({ atMs: { $lt: logoutTokensBeforeMs } });
      await sessions.deleteMany({
        $or: [{ startedAtMs: { $lt: startedBeforeMs } }, { seenAtMs: { $lt: seenBeforeMs } }],
      });
      await logins.deleteMany({ startedAtMs: { $lt: loginsBeforeMs } });
    },
  };
}

function withId<T extends { readonly id: string }>({
  _id,
  ...others
}: Omit<T, 'id'> & { readonly _id: string }): T {
  return { ...others, id: _id } as unknown as T;
}
