import type { Command } from '../../domain/task/commands.js';
import type { Issuer } from './issuer.js';
import type { Ledger, Outcome } from './ledger.js';

/** How the way of a command is disturbed. */
export type Mishap = 'lostAnswer' | 'sentTwice' | undefined;

export interface Sender {
  readonly baseUrl: string;
  readonly issuer: Issuer;
  readonly ledger: Ledger;
}

/** Brings commands another way than over HTTP, in the name of whoever they say. */
export interface DirectSender {
  readonly deliver: (asked: { readonly taskId: string; readonly command: Command }) => Promise<Reply>;
  readonly ledger: Ledger;
}

/** Some of these are lost before they arrive, some after they were carried out. */
const lostAfterMs = 25;

/** What the API answered once. */
export interface Reply {
  readonly outcome: Outcome;
  readonly status?: number;
  readonly retryAfter?: string;
}

/**
 * Sends a command over HTTP in a person's name, once, or as the mishap has it. An answer that says neither yes nor no is none: the
 * command may have been carried out.
 */
export async function send({
  sender,
  taskId,
  person,
  command,
  mishap,
  withinMs = 15_000,
}: {
  sender: Sender | DirectSender;
  taskId: string;
  person: string;
  command: Command;
  mishap?: Mishap;
  /** How long an answer is waited for. */
  withinMs?: number;
}): Promise<Reply> {
  const { id, by: _by, ...body } = command;
  const line = sender.ledger.line({ taskId, id, type: command.type });
  const once = async (ms: number): Promise<Reply> => {
    line.times += 1;
    if ('deliver' in sender) return sender.deliver({ taskId, command });
    const { baseUrl, issuer } = sender;
    try {
      const response = await fetch(`${baseUrl}/api/v1/tasks/${encodeURIComponent(taskId)}/commands`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${issuer.token(person)}`,
        },
        body: JSON.stringify({ command: body, id }),
        signal: AbortSignal.timeout(ms),
      });
      await response.arrayBuffer();
      return replyOf(response);
    } catch {
      return { outcome: 'unanswered' };
    }
  };
  const replies = mishap === 'sentTwice' ? await Promise.all([once(withinMs), once(withinMs)]) : [];
  const [first = await once(mishap === 'lostAnswer' ? lostAfterMs : withinMs), second = first] = replies;
  const reply = first.outcome === 'unanswered' ? second : first;
  // What was acknowledged once stays so.
  if (line.outcome !== 'acknowledged' && reply.outcome !== 'unanswered') line.outcome = reply.outcome;
  if (first.outcome === 'acknowledged' || second.outcome === 'acknowledged') line.outcome = 'acknowledged';
  return reply;
}

/** Too many, no token that is valid today, not there yet, and whatever the server could not do: that is no answer to the command. */
const noAnswers = [401, 404, 408, 429];

function replyOf({ status, headers }: Response): Reply {
  const retryAfter = headers.get('retry-after');
  return {
    outcome:
      status < 300 ? 'acknowledged' : status >= 500 || noAnswers.includes(status) ? 'unanswered' : 'refused',
    status,
    ...(retryAfter !== null && { retryAfter }),
  };
}
