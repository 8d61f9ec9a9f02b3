import type { Actor } from '../domain/task/actor.js';

/**
 * A command as an update of a workflow. Ids are a person's own: another's command under the same id would be taken for his, and
 * never be carried out.
 */
export function commandAsUpdate({
  id,
  by,
  command,
}: {
  id: string;
  by: Actor;
  command: { readonly type: string };
}): { updateId: string; args: [unknown] } {
  return { updateId: `${by.person}:${id}`, args: [{ ...command, id, by }] };
}
