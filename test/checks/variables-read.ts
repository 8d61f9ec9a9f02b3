import { readProjectFile } from '../../dev/production/compose-file.js';

/** Names of the environment variables that a config.ts reads, by whichever notation. */
export function variablesReadBy(file: string): readonly string[] {
  const text = readProjectFile(file);
  const reads = text.matchAll(/\benv\.([A-Z][A-Z_]+)|\benv\['([A-Z_]+)'\]|\bneeded\('([A-Z_]+)'\)/g);
  const names = [...reads].map((read) => read[1] ?? read[2] ?? read[3] ?? '');
  // The image sets where programs lie.
  return [...new Set(names)].filter((name) => name !== 'PATH').sort();
}
