import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { MailDraft } from '../store/mail-port.js';
import { oneLine } from './words.js';

/** Gives a mail to a mail server. Resolves to what the server said when it took it; rejects when it did not take it. */
export interface MailTransport {
  send(mail: MailDraft): Promise<string>;
  /** Rejects when the server does not answer or does not let dondoc in. */
  probe(): Promise<void>;
  close(): void;
}

export interface SmtpSettings {
  /** `smtp://` (with STARTTLS where offered) or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
}

const connectWithinMs = 10_000;
const silentForMs = 30_000;

/** One connection per mail: a mail is then either with the server or not, and nothing waits in a pool. */
export function smtpTransport({ url, from }: SmtpSettings): MailTransport {
  const { hostname, username } = new URL(url);
  const nearby = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  const smtp = createTransport({
    url,
    // A password goes over the network encrypted or not at all.
    requireTLS: username !== '' && !nearby,
    connectionTimeout: connectWithinMs,
    greetingTimeout: connectWithinMs,
    socketTimeout: silentForMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      const { response } = await smtp.sendMail({
        from,
        to: { name: oneLine(mail.to.name), address: mail.to.address },
        subject: oneLine(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: messageIdOf({ id: mail.id, sender: from.address }),
        date: new Date(mail.createdAt),
        headers: {
          // RFC 3834: no out-of-office answers to a machine.
          'Auto-Submitted': 'auto-generated',
          'Content-Language': mail.language,
        },
      });
      return oneLine(response).slice(0, 500);
    },
    probe: async () => {
      await smtp.verify();
    },
    close: () => {
      smtp.close();
    },
  };
}

/** The same for every sending of a mail, so that a mailbox that gets it twice can tell; it says nothing of what is in it. */
function messageIdOf({ id, sender }: { id: string; sender: string }): string {
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return `<${digest}@${sender.split('@')[1] ?? 'localhost'}>`;
}
