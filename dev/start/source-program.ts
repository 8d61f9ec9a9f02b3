import { join } from 'node:path';
import { projectRoot } from '../environment.js';
import type { Program } from '../supervisor/process-group.js';

/** A program of the project, run from its TypeScript source. */
export function sourceProgram({ file, env }: { file: string; env: NodeJS.ProcessEnv }): Program {
  return {
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), join(projectRoot, file)],
    env,
    cwd: projectRoot,
  };
}
