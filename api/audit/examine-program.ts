import { readFileSync } from 'node:fs';
import { examineBundle, type OwnSignatures } from './examination.js';

/** Examines the bundle in a file, beside what another file says that this office signed: one line of JSON. */
const [bundle = '', own = ''] = process.argv.slice(2);
const signatures = JSON.parse(readFileSync(own, 'utf8')) as OwnSignatures;
process.stdout.write(`${JSON.stringify(examineBundle({ bytes: readFileSync(bundle), own: signatures }))}\n`);
