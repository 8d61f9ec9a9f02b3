import type { Logger } from 'pino';
import type { LoginAuditStore } from '../../activities/store/login-audit-port.js';
import type { LoginEntry } from '../../audit/logins.js';
import { toInstant } from '../../domain/calendar/instant.js';

/** Notes who logged in, out, or was refused. It never fails: nobody is kept out because a note cannot be written. */
export type NoteLogin = (entry: Omit<LoginEntry, 'at' | 'leftOut'>) => void;

/** Whoever sends refused tokens without end would fill the database. */
const mostRefusalsAMinute = 60;

/** Every note is in the log; in the chain there are all logins and logouts, and so many refusals a minute. */
export function loginRecord({
  store,
  log,
  epochMs,
}: {
  store: LoginAuditStore;
  log: Logger;
  epochMs: () => number;
}): NoteLogin {
  let minute = 0;
  let refusals = 0;
  let leftOut = 0;
  // One after the other: links of a chain that are added at once would try for the same place.
  let written: Promise<void> = Promise.resolve();
  const isTooMany = () => {
    const now = Math.floor(epochMs() / 60_000);
    if (now !== minute) [minute, refusals] = [now, 0];
    refusals += 1;
    return refusals > mostRefusalsAMinute;
  };
  return (entry) => {
    const isRefusal = entry.what.endsWith('Refused');
    log[isRefusal ? 'warn' : 'info']({ login: entry }, `login: ${entry.what}`);
    if (isRefusal && isTooMany()) {
      leftOut += 1;
      return;
    }
    const noted = { ...entry, at: toInstant(epochMs()), ...(leftOut > 0 && { leftOut }) };
    leftOut = 0;
    written = written
      .then(() => store.chainLogin(noted))
      .catch((fault: unknown) => log.error({ err: fault, login: noted }, 'a login was not chained'));
  };
}
