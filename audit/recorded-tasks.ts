import { readManifest } from './check-manifest.js';
import type { Input } from './inputs.js';
import { taskFiles } from './manifest.js';
import { openBundle, readLines } from './open-bundle.js';
import type { RecordedTask } from './what-if.js';

/** The inputs of the tasks in a bundle that was found to hold; undefined for one that cannot be read. */
export function recordedTasks(bytes: Buffer): readonly RecordedTask[] | undefined {
  const opened = openBundle(bytes);
  const read = opened.ok ? readManifest(opened.files) : undefined;
  if (!opened.ok || !read?.ok) return undefined;
  return read.manifest.tasks.map(({ taskId, folder }) => ({
    taskId,
    inputs: (readLines(opened.files.get(`${folder}/${taskFiles.inputs}`)) ?? []) as readonly Input[],
  }));
}
