import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../dev/environment.js';
import type { Mutant } from './mutants.js';

/** The rules and workflows in a folder of their own, wrong in one place. Throws when the place is not there. */
export function mutatedCode({ file, find, put }: Mutant): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-mutant-'));
  for (const part of ['domain', 'workflows'])
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const path = join(folder, 'domain', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(find)) throw new Error(`${file} has no ${find}`);
  writeFileSync(path, text.replace(find, put));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
