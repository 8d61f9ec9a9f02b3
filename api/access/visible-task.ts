import type { StoredFile } from '../../activities/store/file-port.js';
import type { Store } from '../../activities/store/port.js';
import type { TaskView } from '../../domain/views/task-view.js';
import { notFound } from '../problem.js';
import type { Access } from './ability.js';

/** A task that a person may read. Throws Problem 404 for one that he may not: that it exists is not told. */
export async function visibleTask({
  store,
  access,
  taskId,
}: {
  store: Pick<Store, 'task'>;
  access: Access;
  taskId: string;
}): Promise<TaskView> {
  const view = await store.task(taskId);
  if (!view || !access.may('read', 'Task', view)) throw notFound({ vi: 'nhiệm vụ', en: 'task' });
  return view;
}

/** Whether a person may read a file: he handed it in, or it is evidence in a task that he may read. */
export async function mayReadFile({
  store,
  access,
  file,
}: {
  store: Pick<Store, 'isEvidence'>;
  access: Access;
  file: StoredFile;
}): Promise<boolean> {
  if (access.may('read', 'File', file)) return true;
  return store.isEvidence({ sha256: file.sha256, visible: access.visible('read', 'Task') });
}
