import type { Instant } from '../calendar/instant.js';
import type { Actor } from './actor.js';

/** What every event carries beside what happened. */
export interface Stamp {
  readonly sequence: number;
  readonly at: Instant;
  readonly by?: Actor;
  readonly commandId?: string;
}

/** Numbers what happened and says when and by whom; the sequence of a process has no gap. */
export function stamp<Body extends object>({
  state,
  bodies,
  at,
  by,
  commandId,
}: {
  readonly state: { readonly sequence: number };
  readonly bodies: readonly Body[];
  readonly at: Instant;
  readonly by?: Actor;
  readonly commandId?: string;
}): readonly (Body & Stamp)[] {
  const sender = { ...(by && { by }), ...(commandId !== undefined && { commandId }) };
  return bodies.map((body, index) => ({ ...body, sequence: state.sequence + index + 1, at, ...sender }));
}
