import type { Logger } from 'pino';
import { mailRound, probeMailServer } from '../activities/mail/mailer.js';
import { type SmtpSettings, smtpTransport } from '../activities/mail/transport.js';
import { wallClock } from '../activities/mail/wall-clock.js';
import type { Store } from '../activities/store/port.js';
import { shippedCalendar, shippedMailing, shippedPeople } from '../data/shipped.js';
import type { NameOf } from '../domain/notices/notice.js';
import { type Rounds, startRounds } from './rounds.js';

const everyMs = 15_000;

/**
 * Writes and sends mails until it is stopped; `stop` waits for the mail that is under way. One that is not dealt with by then is
 * sent again when its lease has ended.
 */
export function startMailer({
  store,
  smtp,
  nameOf,
  baseUrl,
  log,
  clock = wallClock,
}: {
  store: Store;
  smtp?: SmtpSettings;
  nameOf: NameOf;
  baseUrl: string;
  log: Pick<Logger, 'info' | 'error'>;
  clock?: () => string;
}): Rounds {
  const transport = smtp && smtpTransport(smtp);
  const terms = {
    store,
    people: shippedPeople(),
    mailing: shippedMailing(),
    calendar: shippedCalendar(),
    nameOf,
    baseUrl,
    clock,
    ...(transport && { transport }),
  };
  let isProbed = false;
  const rounds = startRounds({
    everyMs,
    round: async (ending) => {
      if (transport && !isProbed) {
        isProbed = true;
        await probeMailServer({ store, transport, clock });
      }
      const result = await mailRound({ ...terms, stopped: () => ending.aborted });
      if (result.sent + result.failed + result.putBack > 0) log.info({ mails: result }, 'mails');
    },
    onFault: (fault) => {
      log.error({ err: fault }, 'mails were not dealt with in this round');
    },
  });
  return {
    stop: async () => {
      await rounds.stop();
      transport?.close();
    },
  };
}
