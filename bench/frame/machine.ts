import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { projectRoot } from '../../dev/environment.js';

/** On what, when and of which version something was measured. */
export interface Occasion {
  readonly machine: string;
  readonly date: string;
  readonly commit: string;
}

/** The present occasion; a version with changes that are not committed is called so. */
export function presentOccasion(): Occasion {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' }).trim();
  const isChanged = git('status', '--porcelain', '--untracked-files=no', '--', ':!docs') !== '';
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GB`;
  return {
    machine: `${String(processors.length)} × ${model}, ${memory}, ${process.platform}, Node ${process.versions.node}`,
    date: new Date().toISOString().slice(0, 10),
    commit: `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' and changes' : ''}`,
  };
}
