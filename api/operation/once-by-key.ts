import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import type { Asked, Operation, Reply } from './operation.js';
import { invalidInput } from './parse.js';

/** `Idempotency-Key` of a request. Throws Problem 422 for what is none. */
export function keyOf(request: Request): string | undefined {
  const key = request.get('Idempotency-Key');
  if (key === undefined || /^[\x21-\x7e]{1,100}$/.test(key)) return key;
  const messages = {
    vi: 'Phải có từ 1 đến 100 ký tự ASCII in được, không có dấu cách.',
    en: 'Must be 1 to 100 printable ASCII characters without spaces.',
  };
  throw invalidInput([{ field: 'Idempotency-Key', place: 'header', messages }]);
}

/**
 * Carries an operation out once for a key of a person: sent again, it gets the first answer, also when that one was lost. The same
 * key with another content is refused, and so is one whose first sending is still being carried out. What was refused is not kept:
 * sent again, it is judged again.
 */
export async function onceByKey({
  operation,
  services: { store },
  asked,
  act,
}: {
  operation: Operation;
  services: Pick<Services, 'store'>;
  asked: Asked;
  act: () => Promise<Reply>;
}): Promise<Reply> {
  const { key, caller, now } = asked;
  // What comes as a stream is not known before it is read: files are one by their content.
  if (key === undefined || operation.method === 'get' || operation.takesStream !== undefined) return act();
  const id = `${caller.person.id} ${key}`;
  const content = contentHash({ operation, asked });
  const before = await store.beginAnswer({ id, content, at: now });
  if (before === 'running') throw stillRunning();
  if (before !== 'begun') {
    if (before.content !== content) throw keyUsed();
    return before.reply;
  }
  const reply = await act().catch(async (fault: unknown) => {
    await store.dropAnswer(id);
    throw fault;
  });
  if (!('sent' in reply) && reply.bytes === undefined) {
    const { status, body, headers } = reply;
    const answer = { status, ...(body !== undefined && { body }), ...(headers && { headers }) };
    await store.keepAnswer({ id, reply: answer });
  } else await store.dropAnswer(id);
  return reply;
}

function contentHash({
  operation,
  asked: { params, query, body, seen },
}: {
  operation: Operation;
  asked: Asked;
}) {
  const content = JSON.stringify([operation.id, params, query, body, seen]);
  return createHash('sha256').update(content).digest('hex');
}

function keyUsed(): Problem {
  return new Problem({
    status: 422,
    code: 'keyUsed',
    sentence: {
      vi: 'Idempotency-Key này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.',
      en: 'This Idempotency-Key was used for another request; use a new one.',
    },
  });
}

function stillRunning(): Problem {
  return new Problem({
    status: 409,
    code: 'stillRunning',
    sentence: {
      vi: 'Yêu cầu với khóa này đang được thực hiện; hãy hỏi lại sau ít giây.',
      en: 'The request with this key is being carried out; ask again in a few seconds.',
    },
    headers: { 'Retry-After': '1' },
  });
}
