import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/environment.js';
import { withTable } from './markdown.js';
import { generatedTables } from './tables.js';

/** Writes the generated tables anew; then `npm run format` brings them into the one layout. */
for (const { file, name, rowsOf } of generatedTables) {
  const path = join(projectRoot, file);
  writeFileSync(path, withTable({ text: readFileSync(path, 'utf8'), name, rows: rowsOf() }));
}
