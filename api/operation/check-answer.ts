import type { Operation, Reply } from './operation.js';

/** Throws where a reply is none of those that the operation declares: tests see it as an answer 500. */
export function checkAnswer({ operation, reply }: { operation: Operation; reply: Reply }): void {
  if ('sent' in reply) return;
  const declared = operation.answers[reply.status];
  if (!declared) throw new Error(`${operation.id} declares no answer ${String(reply.status)}`);
  if (!('json' in declared)) return;
  // As it goes over the wire: what JSON leaves out is not there.
  const body: unknown = JSON.parse(JSON.stringify(reply.body));
  const parsed = declared.json.safeParse(body);
  if (parsed.success) return;
  const wrong = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`${operation.id} answers otherwise than it declares: ${wrong.join('; ')}`);
}
