import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../dev/environment.js';
import { areInstalled } from '../../dev/installed-packages.mjs';

const run = promisify(execFile);

/** Another version of the project in a folder of its own, to be measured by the benches of this one. */
export interface OtherVersion {
  readonly root: string;
  readonly commit: string;
  readonly remove: () => Promise<void>;
}

/** Checks the commit out beside the project, with its packages and today's benches. Throws where git knows no such commit. */
export async function checkOut(commit: string): Promise<OtherVersion> {
  const { stdout } = await run('git', ['rev-parse', '--short', `${commit}^{commit}`], { cwd: projectRoot });
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-version-'));
  const root = join(folder, 'dondoc');
  await run('git', ['worktree', 'add', '--detach', root, commit], { cwd: projectRoot });
  const remove = async (): Promise<void> => {
    await run('git', ['worktree', 'remove', '--force', root], { cwd: projectRoot });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    rmSync(join(root, 'bench'), { recursive: true, force: true });
    cpSync(join(projectRoot, 'bench'), join(root, 'bench'), {
      recursive: true,
      filter: (file) => !file.endsWith('node_modules'),
    });
    await givePackages(root);
    return { root, commit: stdout.trim(), remove };
  } catch (fault) {
    await remove();
    throw fault;
  }
}

/** Where all that it wants is installed here it shares it; else its own packages are installed. */
async function givePackages(root: string): Promise<void> {
  const modules = join(projectRoot, 'node_modules');
  if (areInstalled({ lockFile: join(root, 'package-lock.json'), modules }))
    symlinkSync(modules, join(root, 'node_modules'));
  else await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, timeout: 300_000 });
}
