import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import type { Mail, MailStore, OutboxKind } from '../store/mail-port.js';
import { smtpFault } from './smtp-fault.js';
import type { MailTransport } from './transport.js';

/** Longer than any sending can take (see the transport's limits), so that a living sender is never overtaken. */
const leaseMs = 5 * 60_000;
const sendWithinMs = 2 * 60_000;
const longestWaitMinutes = 30;
/** With the waits below about two working days of trying. */
const mostAttempts = 60;

/** What a round of sending came to. */
export interface Sent {
  readonly sent: number;
  readonly failed: number;
  readonly putBack: number;
  /** The server could not be used at all: the round ended there. */
  readonly serverFault?: string;
}

/**
 * Sends what waits in the outbox, one by one, each claimed first. SMTP has no transaction: a mailer that dies after the server
 * took a mail and before that was written down sends it again when the lease has ended, with the same Message-ID and the
 * same content. So a mail is sent at least once, and twice only then.
 */
export async function sendMails({
  store,
  transport,
  kinds,
  clock,
  stopped,
}: {
  store: MailStore;
  transport: MailTransport;
  kinds: readonly OutboxKind[];
  clock: () => Instant;
  /** True when no further mail is to be begun. */
  stopped: () => boolean;
}): Promise<Sent> {
  let result: Sent = { sent: 0, failed: 0, putBack: 0 };
  while (!stopped() && result.serverFault === undefined) {
    const now = clock();
    const mail = await store.claimMail({ now, leaseUntil: later({ now, ms: leaseMs }), kinds });
    if (!mail) break;
    const one = await sendOne({ store, transport, mail, clock });
    result = {
      sent: result.sent + one.sent,
      failed: result.failed + one.failed,
      putBack: result.putBack + one.putBack,
      ...(one.serverFault !== undefined && { serverFault: one.serverFault }),
    };
  }
  return result;
}

async function sendOne({
  store,
  transport,
  mail,
  clock,
}: {
  store: MailStore;
  transport: MailTransport;
  mail: Mail;
  clock: () => Instant;
}): Promise<Sent> {
  const claimed = { id: mail.id, claim: mail.claim ?? '' };
  let answer: string;
  try {
    answer = await within({ ms: sendWithinMs, work: transport.send(mail) });
  } catch (fault) {
    const { blame, message: error } = smtpFault(fault);
    const forGood = blame === 'mail' || (blame === 'later' && mail.attempts >= mostAttempts);
    if (forGood) {
      await store.markFailed({ ...claimed, error });
      return { sent: 0, failed: 1, putBack: 0 };
    }
    await store.putBack({
      ...claimed,
      error,
      nextTryAt: nextTryAt({ now: clock(), attempts: mail.attempts }),
    });
    return { sent: 0, failed: 0, putBack: 1, ...(blame === 'server' && { serverFault: error }) };
  }
  await store.markSent({ ...claimed, sentAt: clock(), answer });
  return { sent: 1, failed: 0, putBack: 0 };
}

/** 1, 2, 4, 8, 16 and then every 30 minutes. */
function nextTryAt({ now, attempts }: { now: Instant; attempts: number }): Instant {
  const minutes = Math.min(2 ** (attempts - 1), longestWaitMinutes);
  return later({ now, ms: minutes * 60_000 });
}

function later({ now, ms }: { now: Instant; ms: number }): Instant {
  return toInstant(toEpochMs(now) + ms);
}

async function within<T>({ ms, work }: { ms: number; work: Promise<T> }): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`not sent within ${String(ms)} ms`), { code: 'ETIMEDOUT' }));
    }, ms);
  });
  return Promise.race([work, tooLong]).finally(() => {
    clearTimeout(timer);
  });
}
