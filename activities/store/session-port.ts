/** A session of a person. Whoever reads the database cannot act with it: of its secret only the hash is here. */
export interface StoredSession {
  /** sha256 of the secret in the cookie, in hex. */
  readonly id: string;
  readonly person: string;
  /** Milliseconds since 1970, as all moments here. */
  readonly startedAtMs: number;
  readonly seenAtMs: number;
  /** From where the person logged in, and with which program. */
  readonly address: string;
  readonly browser: string;
  /** What the provider wants to see at logout; the API takes it from nobody. */
  readonly idToken?: string;
  /** How the provider calls the person, and its own session, when it says that this one is to end. */
  readonly subject?: string;
  readonly providerSession?: string;
}

/** Whose session, or which, has ended at the provider; one of the two at least. */
export interface EndedAtProvider {
  readonly subject?: string;
  readonly providerSession?: string;
}

/** A login that was sent to the provider and has not come back. */
export interface StartedLogin {
  /** sha256 of the state, in hex. */
  readonly id: string;
  /** sha256 of the secret in the cookie of the browser in which it began, in hex. */
  readonly browser: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Where the person wanted to go: a path of this site. */
  readonly to: string;
  readonly startedAtMs: number;
}

/** Sessions and logins under way. */
export interface SessionStore {
  startLogin(login: StartedLogin): Promise<void>;
  /** Gives a login once: whoever comes second with the same state finds none. */
  takeLogin(id: string): Promise<StartedLogin | undefined>;
  startSession(session: StoredSession): Promise<void>;
  session(id: string): Promise<StoredSession | undefined>;
  /** The sessions of a person, the youngest first. */
  sessionsOf(person: string): Promise<readonly StoredSession[]>;
  seeSession(of: { readonly id: string; readonly atMs: number }): Promise<void>;
  /** Ends a session; what it was, or undefined if there is none. */
  endSession(id: string): Promise<StoredSession | undefined>;
  /** Ends what belongs to a person or a session at the provider; gives the sessions that there were. */
  endSessionsOf(of: EndedAtProvider): Promise<readonly StoredSession[]>;
  /** Whether a logout token under this id has counted. */
  hasUsedLogoutToken(id: string): Promise<boolean>;
  /** From now on this logout token has counted. */
  useLogoutToken(of: { readonly id: string; readonly atMs: number }): Promise<void>;
  /** Takes away what began, or was last seen, before these moments. */
  forgetSessions(of: {
    readonly startedBeforeMs: number;
    readonly seenBeforeMs: number;
    readonly loginsBeforeMs: number;
    readonly logoutTokensBeforeMs: number;
  }): Promise<void>;
}
