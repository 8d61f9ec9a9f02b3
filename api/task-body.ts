import type { Instant } from '../domain/calendar/instant.js';
import { officialStatus } from '../domain/views/official-status.js';
import type { TaskView } from '../domain/views/task-view.js';
import { taskDetails } from './task-details.js';

/** A task with all that is known of it, as it is told. */
export function taskBody({ view, now }: { view: TaskView; now: Instant }) {
  const { state, searchText: _searchText, ...row } = view;
  return { ...row, officialStatus: officialStatus({ state, now }), asOf: now, details: taskDetails(state) };
}
