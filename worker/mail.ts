import type { Logger } from 'pino';
import { mailRound, probeMailServer } from '../activities/mail/mailer.js';
import { type SmtpSettings, smtpTransport } from '../activities/mail/transport.js';
import { wallClock } from '../activities/mail/wall-clock.js';
import type { Store } from '../activities/store/port.js';
import { shippedCalendar, shippedDirectory, shippedMailing, shippedPeople } from '../data/shipped.js';
import { namesOf } from '../domain/directory/names-of.js';
import { startRounds } from './rounds.js';

const everyMs = 15_000;

/** Writes and sends mails until it is stopped; `stop` resolves when the mail that is under way has been dealt with. */
export function startMailer({
  store,
  smtp,
  baseUrl,
  log,
  clock = wallClock,
}: {
  store: Store;
  smtp?: SmtpSettings;
  baseUrl: string;
  log: Pick<Logger, 'info' | 'error'>;
  clock?: () => string;
}): { readonly stop: () => Promise<void> } {
  const ending = new AbortController();
  const transport = smtp && smtpTransport(smtp);
  const terms = {
    store,
    people: shippedPeople(),
    mailing: shippedMailing(),
    calendar: shippedCalendar(),
    nameOf: namesOf(shippedDirectory()),
    baseUrl,
    clock,
    stopped: () => ending.signal.aborted,
    ...(transport && { transport }),
  };
  const round = async (): Promise<void> => {
    try {
      const result = await mailRound(terms);
      if (result.sent + result.failed + result.putBack > 0) log.info({ mails: result }, 'mails');
    } catch (fault) {
      log.error({ err: fault }, 'mails were not dealt with in this round');
    }
  };
  let isProbed = false;
  const rounds = startRounds({
    round: async () => {
      if (transport && !isProbed)
        await probeMailServer({ store, transport, clock }).catch((fault: unknown) => {
          log.error({ err: fault }, 'what is known of the mail server could not be stored');
        });
      isProbed = true;
      await round();
    },
    everyMs,
    ending,
  });
  return {
    stop: async () => {
      await rounds.stop();
      transport?.close();
    },
  };
}
