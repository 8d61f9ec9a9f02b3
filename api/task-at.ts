import type { AccessAction } from '../domain/access/grant.js';
import type { TaskView } from '../domain/views/task-view.js';
import { visibleTask } from './access/visible-task.js';
import type { Caller } from './operation/caller.js';
import { notAllowed } from './operation/not-allowed.js';
import type { Services } from './services.js';

/** A task that this person may see, and with which he may do this. Throws Problem 404 and 403. */
export async function taskAt({
  services: { store },
  caller: { access },
  taskId,
  action = 'read',
}: {
  services: Pick<Services, 'store'>;
  caller: Caller;
  taskId: string;
  action?: AccessAction;
}): Promise<TaskView> {
  const view = await visibleTask({ store, access, taskId });
  if (!access.may(action, 'Task', view)) throw notAllowed();
  return view;
}
