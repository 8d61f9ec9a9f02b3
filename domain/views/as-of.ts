import type { Instant } from '../calendar/instant.js';
import type { TaskEvent } from '../task/events.js';
import { fold } from '../task/evolve.js';
import type { TaskState } from '../task/state.js';
import { type OfficialStatus, officialStatus } from './official-status.js';

/** A task as it was known at a moment. */
export interface AsOf {
  readonly at: Instant;
  readonly state: TaskState;
  readonly status: OfficialStatus;
  /** How many of its events had happened. */
  readonly events: number;
}

/** A task as of a moment: the fold of what had happened by then. Undefined before its launch. */
export function asOf({ events, at }: { events: readonly TaskEvent[]; at: Instant }): AsOf | undefined {
  const later = events.findIndex((event) => event.at > at);
  const happened = later === -1 ? events : events.slice(0, later);
  if (happened.length === 0) return undefined;
  const state = fold(happened);
  return { at, state, status: officialStatus({ state, now: at }), events: happened.length };
}
