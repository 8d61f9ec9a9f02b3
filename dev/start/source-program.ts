import { join } from 'node:path';
import { projectRoot } from '../environment.js';
import type { Program } from '../supervisor/process-group.js';

/** A program of the project, run from its TypeScript source; or of another version of it, whose folder is `root`. */
export function sourceProgram({
  file,
  env,
  root = projectRoot,
}: {
  file: string;
  env: NodeJS.ProcessEnv;
  root?: string;
}): Program {
  return {
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), join(root, file)],
    env,
    cwd: root,
  };
}
