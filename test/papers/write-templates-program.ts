import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { templateForms } from '../../documents/papers/template-form.js';
import { makeTemplate } from './templates/make-template.js';

/** Writes the templates that are shipped into data/templates; run after their form was changed. */
const folder = new URL('../../data/templates/', import.meta.url);

for (const form of templateForms) {
  await writeFile(fileURLToPath(new URL(`${form}.docx`, folder)), await makeTemplate(form));
}
