import { type RequestHandler, Router } from 'express';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { SessionStore } from '../../activities/store/session-port.js';
import type { Person } from '../../domain/people/people.js';
import type { Problem } from '../problem.js';
import type { Cookies } from './cookies.js';
import { badLogin, crossSite, providerAway, unknownPerson } from './identity-problems.js';
import { localPath } from './local-path.js';
import { sendLoginProblem } from './login-problem-page.js';
import type { NoteLogin } from './login-record.js';
import { ProviderAway } from './provider.js';
import { LoginFailed, type RelyingParty } from './relying-party.js';
import { isLedFromElsewhere } from './same-site.js';
import { hashOf, newSecret } from './secret.js';
import { loginMs, type Sessions } from './sessions.js';

interface LoginParts {
  readonly party: RelyingParty;
  readonly store: SessionStore;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly people: readonly Person[];
  readonly note: NoteLogin;
  readonly epochMs: () => number;
  /** Told which session has ended, if one has. */
  readonly onEnded: (session: string | undefined) => void;
}

/** A login that does not succeed: what the browser is shown, and why for the record. */
class Refused extends Error {
  readonly problem: Problem;
  readonly person: string | undefined;

  constructor({ problem, reason, person }: { problem: Problem; reason: string; person?: string }) {
    super(reason);
    this.problem = problem;
    this.person = person;
  }
}

/** The pages by which a person comes in and goes out. */
export function loginRoutes(parts: LoginParts): Router {
  const router = Router();
  router.use(['/login', '/logout'], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/login', shownAsPage({ parts, act: sendToProvider }));
  router.get('/login/callback', shownAsPage({ parts, act: comeBack }));
  router.get('/logout', shownAsPage({ parts, act: logOut }));
  return router;
}

type Act = (of: {
  readonly parts: LoginParts;
  readonly request: Parameters<RequestHandler>[0];
  readonly response: Parameters<RequestHandler>[1];
}) => Promise<string>;

/** Does it and leads the browser on; what goes wrong is a page for a person. */
function shownAsPage({ parts, act }: { parts: LoginParts; act: Act }): RequestHandler {
  return async (request, response) => {
    try {
      response.redirect(303, await act({ parts, request, response }));
    } catch (fault) {
      if (fault instanceof ProviderAway)
        return sendLoginProblem({ request, response, problem: providerAway() });
      if (!(fault instanceof Refused)) throw fault;
      parts.note({
        what: 'loginRefused',
        address: addressIn(request),
        reason: fault.message,
        ...(fault.person !== undefined && { person: fault.person }),
      });
      sendLoginProblem({ request, response, problem: fault.problem });
    }
  };
}

const sendToProvider: Act = async ({ parts, request, response }) => {
  const { party, store, sessions, cookies, epochMs } = parts;
  const state = randomState();
  const nonce = randomNonce();
  const verifier = randomPKCECodeVerifier();
  const language =
    request.query.lang === 'en' || request.query.lang === 'vi' ? request.query.lang : undefined;
  const askAnew = request.query.again !== undefined;
  const url = await party.loginUrl({ state, nonce, verifier, askAnew, ...(language && { language }) });
  // Several windows may be logging in at once: they are one browser.
  const browser = cookies.login.read(request) ?? newSecret();
  await sessions.forget();
  await store.startLogin({
    id: hashOf(state),
    browser: hashOf(browser),
    to: localPath(request.query.to) ?? '/',
    startedAtMs: epochMs(),
    ...{ nonce, verifier },
  });
  cookies.login.write(response, browser);
  return url.href;
};

const comeBack: Act = async ({ parts, request, response }) => {
  const { party, store, sessions, cookies, people, note, epochMs } = parts;
  const refused = (reason: string) => new Refused({ problem: badLogin(), reason });
  const { search, searchParams } = new URL(request.originalUrl, 'http://here.invalid');
  const state = searchParams.get('state') ?? '';
  const login = await store.takeLogin(hashOf(state));
  if (!login) throw refused('no login was begun with this state, or it has come back before');
  const browser = cookies.login.read(request);
  if (browser === undefined || hashOf(browser) !== login.browser)
    throw refused('the login began in another browser');
  if (login.startedAtMs + loginMs <= epochMs()) throw refused('the login took too long');
  const vouched = await party.vouched({ login, state, query: search }).catch((fault: unknown) => {
    throw fault instanceof LoginFailed ? refused(fault.message) : fault;
  });
  const { person } = vouched;
  if (!people.some(({ id }) => id === person))
    throw new Refused({ problem: unknownPerson(person), reason: 'not in the directory', person });
  // Whatever session this browser had ends: a login never goes on with a secret that was there before.
  const before = cookies.session.read(request);
  if (before !== undefined) parts.onEnded((await sessions.end(before))?.id);
  const address = addressIn(request);
  const agent = (request.headers['user-agent'] ?? '').slice(0, 200);
  cookies.session.write(response, await sessions.start({ ...vouched, address, browser: agent }));
  cookies.login.clear(response);
  note({ what: 'loggedIn', person, address });
  return login.to;
};

const logOut: Act = async ({ parts, request, response }) => {
  const { party, sessions, cookies, people, note } = parts;
  if (isLedFromElsewhere(request))
    throw new Refused({ problem: crossSite(), reason: 'logout from another site' });
  const secret = cookies.session.read(request);
  const ended = secret === undefined ? undefined : await sessions.end(secret);
  cookies.session.clear(response);
  if (!ended) return '/';
  parts.onEnded(ended.id);
  note({ what: 'loggedOut', person: ended.person, address: addressIn(request) });
  if (ended.idToken === undefined) return '/';
  // Here the session has ended; a provider that is away does not bring it back.
  const language = people.find(({ id }) => id === ended.person)?.language ?? 'vi';
  const url = await party.logoutUrl({ idToken: ended.idToken, language }).catch(() => undefined);
  return url?.href ?? '/';
};

/** From where a request comes, as far as the proxies tell that the application trusts. */
export function addressIn(request: Parameters<RequestHandler>[0]): string {
  return request.ip ?? 'unknown';
}
