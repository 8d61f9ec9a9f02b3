import { eventsOfPast } from '../domain/adoption/past.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { TaskEvent } from '../domain/task/events.js';
import { launch } from '../domain/task/launch.js';
import type { TaskStart } from './inputs.js';

/** What a task begins with: its launch, the past that was taken over with it, or nothing new where an earlier run went before. */
export function firstEvents({ start, at }: { start: TaskStart; at: Instant }): readonly TaskEvent[] {
  const { terms, adopted, carried } = start;
  if (carried) return [];
  return adopted ? eventsOfPast({ terms, past: adopted }) : launch({ terms, now: at });
}
