import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../environment.js';
import type { SearchAttributeType } from '../servers/prepare-temporal.js';

/** The search attributes that the workflows set; Temporal must know each before the first is set. */
export async function readSearchAttributes(): Promise<Readonly<Record<string, SearchAttributeType>>> {
  const file = join(projectRoot, 'workflows', 'search-attributes.ts');
  if (!existsSync(file)) return {};
  const read = (await import(pathToFileURL(file).href)) as {
    readonly searchAttributes: Readonly<Record<string, SearchAttributeType>>;
  };
  return read.searchAttributes;
}
