import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { production } from '../../dev/checks.js';
import { projectRoot } from '../../dev/environment.js';

/** All that an office runs, and what its programs are started with. */
const sources = [...production, 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The project in a folder of its own, with some of its files changed. Throws where a change changes nothing. */
export function changedVersion(changes: Readonly<Record<string, (text: string) => string>>): {
  readonly root: string;
  readonly remove: () => void;
} {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-version-'));
  for (const name of sources) cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  for (const [name, change] of Object.entries(changes)) {
    const file = join(root, name);
    const before = readFileSync(file, 'utf8');
    const after = change(before);
    if (after === before) throw new Error(`${name} is not as it was expected`);
    writeFileSync(file, after);
  }
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
