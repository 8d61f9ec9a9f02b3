import type { Instant } from '../calendar/instant.js';
import type { Actor } from './actor.js';
import type { EventBody, TaskEvent } from './events.js';

/** Numbers what happened and says when and by whom; the sequence of a task has no gap. */
export function stamp({
  state,
  bodies,
  at,
  by,
  commandId,
}: {
  state: { readonly sequence: number };
  bodies: readonly EventBody[];
  at: Instant;
  by?: Actor;
  commandId?: string;
}): readonly TaskEvent[] {
  const sender = { ...(by && { by }), ...(commandId !== undefined && { commandId }) };
  return bodies.map((body, index) => ({ ...body, sequence: state.sequence + index + 1, at, ...sender }));
}
