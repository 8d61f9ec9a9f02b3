import type { AccessAction } from '../domain/access/grant.js';
import type { TaskView } from '../domain/views/task-view.js';
import type { Caller } from './operation/caller.js';
import { notAllowed } from './operation/not-allowed.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

const task = { vi: 'nhiệm vụ', en: 'task' };

/** A task that this person may see. Throws Problem 404: of what he may not see he is not told that it is there. */
export async function taskAt({
  services: { store },
  caller,
  taskId,
  action = 'read',
}: {
  services: Pick<Services, 'store'>;
  caller: Caller;
  taskId: string;
  action?: AccessAction;
}): Promise<TaskView> {
  const view = await store.task(taskId);
  if (!view || !caller.access.may('read', 'Task', view)) throw notFound(task);
  if (!caller.access.may(action, 'Task', view)) throw notAllowed();
  return view;
}
