import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/environment.js';
import { withTable } from './markdown.js';
import { generatedTables } from './tables.js';

/** Writes the tables of ARCHITECTURE.md anew; then `npm run format` brings them into the one layout. */
const file = join(projectRoot, 'ARCHITECTURE.md');
let text = readFileSync(file, 'utf8');
for (const [name, rowsOf] of Object.entries(generatedTables))
  text = withTable({ text, name, rows: rowsOf() });
writeFileSync(file, text);
