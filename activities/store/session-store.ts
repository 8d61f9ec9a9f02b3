import type { Models } from './models.js';
import type { SessionStore, StartedLogin, StoredSession } from './session-port.js';

/** Sessions and logins under way in MongoDB: one document each. */
export function sessionStore({ sessions, logins }: Pick<Models, 'sessions' | 'logins'>): SessionStore {
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
    endSession: async (id) => {
      const ended = await sessions.findOneAndDelete({ _id: id }).lean();
      return ended ? withId<StoredSession>(ended) : undefined;
    },
    forgetSessions: async ({ startedBeforeMs, seenBeforeMs, loginsBeforeMs }) => {
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
