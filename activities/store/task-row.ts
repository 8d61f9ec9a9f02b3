import type { TaskView } from '../../domain/views/task-view.js';

/** A task as lists show it: the view without the whole state. */
export type TaskRow = Omit<TaskView, 'state' | 'searchText'>;
