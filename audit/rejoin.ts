import type { PeriodEvent } from '../domain/period/events.js';
import type { TaskEvent } from '../domain/task/events.js';
import { isSameJson } from './same-json.js';

type AnyEvent = TaskEvent | PeriodEvent;

/** How what MongoDB has of a task or period stands to what Temporal's history says. */
export type Standing =
  /** MongoDB has nothing that the history does not have. */
  | { readonly kind: 'follows' }
  /** MongoDB goes further, and time alone brought that: it will bring it again, at the same moments. */
  | { readonly kind: 'aheadByTime'; readonly beyond: readonly AnyEvent[] }
  /** MongoDB goes further by what people did. */
  | { readonly kind: 'ahead'; readonly beyond: readonly AnyEvent[] }
  /** At some place they say different things: the history is true. */
  | { readonly kind: 'apart'; readonly otherwise: readonly AnyEvent[] }
  /** MongoDB lacks events that the history does not have: before it began, or between it and what goes further. */
  | { readonly kind: 'gap'; readonly sequence: number; readonly beyond: readonly AnyEvent[] };

/** Compares event by event; what the history itself was carried on from (`base` events) has no other source than MongoDB. */
export function standingOf({
  base,
  history,
  copy,
}: {
  base: number;
  history: readonly AnyEvent[];
  /** In the order of their sequences. */
  copy: readonly AnyEvent[];
}): Standing {
  const stored = new Map(copy.map((event) => [event.sequence, event]));
  const first = history.find((event) => {
    const found = stored.get(event.sequence);
    return found && !isSameJson(found, event);
  });
  if (first) return { kind: 'apart', otherwise: copy.filter(({ sequence }) => sequence >= first.sequence) };
  const reached = base + history.length;
  const beyond = copy.filter(({ sequence }) => sequence > reached);
  // What came before the history has no other source, whether or not MongoDB goes further.
  for (let sequence = 1; sequence <= base; sequence += 1)
    if (!stored.has(sequence)) return { kind: 'gap', sequence, beyond };
  if (beyond.length === 0) return { kind: 'follows' };
  for (let sequence = reached + 1; sequence <= reached + beyond.length; sequence += 1)
    if (!stored.has(sequence)) return { kind: 'gap', sequence, beyond };
  return { kind: beyond.some(({ by }) => by) ? 'ahead' : 'aheadByTime', beyond };
}
