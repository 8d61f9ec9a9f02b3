import type { Instant } from '../calendar/instant.js';
import type { Actor } from './actor.js';
import type { Command } from './commands.js';
import { coversAct } from './delegation.js';
import { type Refusal, refuse } from './refusals.js';
import type { TaskState } from './state.js';

/** Commands that change who may act; they are never done under a delegation. */
export const personalCommands: readonly Command['type'][] = ['delegate', 'revokeDelegation'];

/**
 * In whose authority a command is given: the sender's own, or that of the principal whose delegation he uses. The delegation
 * is checked at the act, and again whenever the act is replayed, from the task's own events.
 */
export function authorityOf({
  state,
  command: { type, by },
  now,
}: {
  state: TaskState;
  command: Pick<Command, 'type' | 'by'>;
  now: Instant;
}): { readonly ok: true; readonly authority: Actor } | { readonly ok: false; readonly refusal: Refusal } {
  if (by.delegation === undefined) return { ok: true, authority: by };
  if (personalCommands.includes(type)) return { ok: false, refusal: refuse('notPassedOn') };
  const delegation = state.delegations[by.delegation];
  if (!delegation || !coversAct({ delegation, person: by.person, command: type, now })) {
    return { ok: false, refusal: refuse('delegationInvalid') };
  }
  return { ok: true, authority: delegation.principal };
}
