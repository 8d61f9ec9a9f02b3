import type { TaskEvent } from '../domain/task/events.js';

/** The documents that events name, in order, each once. */
export function evidenceOf(events: readonly TaskEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => ('evidence' in event ? event.evidence : [])))];
}
