import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail extends ParsedMail {
  /** To whom the envelope said. */
  readonly recipient: string;
  /** As it came. */
  readonly raw: Buffer;
}

export interface MailServer {
  readonly url: string;
  /** In the order of arrival. */
  readonly received: ReceivedMail[];
  /** Ends it, as when the machine is down; what was received stays. */
  readonly stop: () => Promise<void>;
}

/** What a mail server refuses: an SMTP code for a recipient's address, for a sender, or for every content. */
export interface Refusals {
  readonly recipient?: (address: string) => number | undefined;
  readonly sender?: number;
  readonly content?: () => number | undefined;
}

/** A real SMTP server on loopback that keeps what it takes and sends nothing on. `port` 0 takes a free one. */
export async function startMailServer({
  port = 0,
  refuses = {},
  received = [],
  onReceived = () => undefined,
}: {
  port?: number;
  refuses?: Refusals;
  received?: ReceivedMail[];
  /** Called before the sender hears that the mail was taken. */
  onReceived?: (mail: ReceivedMail) => void;
} = {}): Promise<MailServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom: (_address, _session, callback) => {
      callback(refusal(refuses.sender));
    },
    onRcptTo: ({ address }, _session, callback) => {
      callback(refusal(refuses.recipient?.(address)));
    },
    onData: (stream, session, callback) => {
      const take = async () => {
        const raw = await buffer(stream);
        const refused = refusal(refuses.content?.());
        if (refused) throw refused;
        const recipient = session.envelope.rcptTo[0]?.address ?? '';
        const mail = { ...(await simpleParser(raw)), recipient, raw };
        received.push(mail);
        onReceived(mail);
      };
      take().then(
        () => callback(),
        (fault: unknown) => callback(fault instanceof Error ? fault : new Error(String(fault))),
      );
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(taken)}`,
    received,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function refusal(code: number | undefined): Error | undefined {
  return code === undefined
    ? undefined
    : Object.assign(new Error('refused by the test'), { responseCode: code });
}
