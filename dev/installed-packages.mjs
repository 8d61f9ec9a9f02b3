import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** True where everything that a lock file names lies in a folder of packages that npm filled, each in the version that it names. */
export function areInstalled({ lockFile, modules }) {
  try {
    const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    // npm ends an installation with its own record of what lies there.
    const found = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
    );
  } catch {
    return false;
  }
}
