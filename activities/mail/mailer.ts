import type { Instant } from '../../domain/calendar/instant.js';
import { digestCutoff, urgentMayGo } from '../../domain/notices/mailing.js';
import type { MailerStatus, MailStore, OutboxKind } from '../store/mail-port.js';
import { type Sent, sendMails } from './send-mails.js';
import { smtpFault } from './smtp-fault.js';
import type { MailTransport } from './transport.js';
import { type Writing, writeMails } from './write-mails.js';

/**
 * One round of the mailer: mails that are due are written, and what waits is sent. Without a mail server nothing is written:
 * notices stay in the inbox, and go into mails once there is one. Throws when mails to some could not be written, after all
 * others were sent.
 */
export async function mailRound({
  transport,
  clock,
  stopped = () => false,
  ...writing
}: Writing & {
  transport?: MailTransport;
  clock: () => Instant;
  stopped?: () => boolean;
}): Promise<Sent> {
  const { store, mailing, calendar } = writing;
  const now = clock();
  if (!transport) {
    await store.putMailerStatus({ at: now, smtp: 'notConfigured' });
    return { sent: 0, failed: 0, putBack: 0 };
  }
  const faults = await writeMails({ ...writing, now });
  const kinds: readonly OutboxKind[] = [
    'checkpoint',
    ...(digestCutoff({ now, mailing, calendar }) === undefined ? [] : (['digest'] as const)),
    ...(urgentMayGo({ now, mailing, calendar }) ? (['urgent'] as const) : []),
  ];
  const result = await sendMails({ store, transport, kinds, clock, stopped });
  const status = statusAfter({ result, at: clock() });
  if (status) await store.putMailerStatus(status);
  if (faults.length > 0) throw new AggregateError(faults, 'mails to some recipients were not written');
  return result;
}

/** Finds out whether mails can be sent, for health to say so before the first one has to go. */
export async function probeMailServer({
  store,
  transport,
  clock,
}: {
  store: MailStore;
  transport: MailTransport;
  clock: () => Instant;
}): Promise<void> {
  const status = await transport.probe().then(
    (): MailerStatus => ({ at: clock(), smtp: 'works' }),
    (fault: unknown): MailerStatus => ({ at: clock(), smtp: 'down', error: smtpFault(fault).message }),
  );
  await store.putMailerStatus(status);
}

/** What a round has shown of the mail server; nothing when it sent nothing. */
function statusAfter({ result, at }: { result: Sent; at: Instant }): MailerStatus | undefined {
  if (result.serverFault !== undefined) return { at, smtp: 'down', error: result.serverFault };
  return result.sent + result.failed > 0 ? { at, smtp: 'works' } : undefined;
}
