import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { production } from '../../dev/checks.js';
import { projectRoot } from '../../dev/environment.js';
import { rulesEditions } from '../../domain/policy/rules-edition.js';

/** All that an office runs, and what its programs are started with. */
const sources = [...production, 'package.json', 'package-lock.json', 'tsconfig.json'];
const editionsFile = 'domain/policy/rules-edition.ts';
const policyFile = 'data/policy.json';

/** The project in a folder of its own as it was before the newest edition of the rules: it neither knows it nor ships a policy of it. */
export function beforeNewestRules(): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'dondoc-earlier-'));
  for (const name of sources) cpSync(join(projectRoot, name), join(root, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  const known = rulesEditions.slice(0, -1);
  changeFile(join(root, editionsFile), (text) =>
    text.replace(/(?<=export const rulesEditions = )\[.*?\n\](?= as const)/su, JSON.stringify(known)),
  );
  changeFile(join(root, policyFile), (text) => {
    const { rules: _, ...policy } = JSON.parse(text) as { rules?: number };
    return JSON.stringify(known.length > 1 ? { ...policy, rules: known.length } : policy);
  });
  return {
    root,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function changeFile(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} is not as it was expected`);
  writeFileSync(file, after);
}
