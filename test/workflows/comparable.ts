import type { TaskEvent } from '../../domain/task/events.js';

/** Events without the seconds by which a server answers later than a simulation. */
export function comparable(events: readonly TaskEvent[]): unknown {
  const text = JSON.stringify(events);
  return JSON.parse(text.replace(/(\d{4}-\d\d-\d\dT\d\d:\d\d):\d\d\.\d{3}\+07:00/g, '$1'));
}
