import type { SessionStore, StoredSession } from '../../activities/store/session-port.js';
import { logoutTokenMs } from './logout-token.js';
import { hashOf, newSecret } from './secret.js';

/** How long a session lasts (ASVS 5.0, 7.3): without being used, and at all. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly lifetimeHours: number;
}

export interface Sessions {
  /** Takes away what has expired; the store need not be able to do that by itself. */
  readonly forget: () => Promise<void>;
  /** Begins a session; the secret goes into the cookie and is nowhere else. */
  readonly start: (of: Omit<StoredSession, 'id' | 'startedAtMs' | 'seenAtMs'>) => Promise<string>;
  /** The session of a secret, unless it has ended. Being asked for is being used. */
  readonly find: (secret: string) => Promise<StoredSession | undefined>;
  readonly end: (secret: string) => Promise<StoredSession | undefined>;
  /** Whether a session goes on. Being asked about is not being used. */
  readonly lasts: (id: string) => Promise<boolean>;
}

/** A browser asks many times a minute; so often it is written down that the session is used. */
const seenEveryMs = 60_000;
const minuteMs = 60_000;

/** How long a login may be under way at the provider. */
export const loginMs = 10 * minuteMs;

/** Sessions in the store. */
export function sessionsIn({
  store,
  limits: { idleMinutes, lifetimeHours },
  epochMs,
}: {
  store: SessionStore;
  limits: SessionLimits;
  epochMs: () => number;
}): Sessions {
  const bounds = () => ({
    startedBeforeMs: epochMs() - lifetimeHours * 60 * minuteMs,
    seenBeforeMs: epochMs() - idleMinutes * minuteMs,
  });
  const isOver = ({ startedAtMs, seenAtMs }: StoredSession) => {
    const { startedBeforeMs, seenBeforeMs } = bounds();
    return startedAtMs <= startedBeforeMs || seenAtMs <= seenBeforeMs;
  };
  return {
    forget: () =>
      store.forgetSessions({
        ...bounds(),
        loginsBeforeMs: epochMs() - loginMs,
        logoutTokensBeforeMs: epochMs() - logoutTokenMs,
      }),
    start: async (session) => {
      const secret = newSecret();
      const at = epochMs();
      await store.startSession({ ...session, id: hashOf(secret), startedAtMs: at, seenAtMs: at });
      return secret;
    },
    find: async (secret) => {
      const session = await store.session(hashOf(secret));
      if (!session) return undefined;
      if (isOver(session)) {
        await store.endSession(session.id);
        return undefined;
      }
      if (epochMs() - session.seenAtMs >= seenEveryMs)
        await store.seeSession({ id: session.id, atMs: epochMs() });
      return session;
    },
    end: (secret) => store.endSession(hashOf(secret)),
    lasts: async (id) => {
      const session = await store.session(id);
      return session !== undefined && !isOver(session);
    },
  };
}
