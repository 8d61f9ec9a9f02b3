import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { shippedTemplatesFolder } from '../../data/templates/folder.js';
import { templateForms } from '../../documents/papers/template-form.js';
import { bytesOf, xmlOf } from './docx-parts.js';
import { consolidated, direction, plan, urging } from './sample-papers.js';
import { makeTemplate } from './templates/make-template.js';

test.each([
  ['consolidated', consolidated],
  ['urging', urging],
  ['direction', direction],
  ['plan', plan],
] as const)('%s: the same paper has the same bytes however often it is written', async (_, paper) => {
  const first = await bytesOf(paper());
  await bytesOf(consolidated());
  expect((await bytesOf(paper())).equals(first)).toBe(true);
});

test('no moment of writing is in it: the zip has no times, and its properties have the date of the paper', async () => {
  const bytes = await bytesOf(consolidated());
  const times = [...bytes.toString('latin1').matchAll(/PK\x01\x02[\s\S]{8}([\s\S]{4})/g)].map(
    ([, time]) => time,
  );
  expect(new Set(times)).toEqual(new Set(['\x00\x00\x21\x00']));
  const properties = xmlOf(bytes, 'docProps/core.xml');
  expect(properties).toMatch(/<dcterms:created[^>]*>2022-09-25T00:00:00Z/);
  expect(properties).toMatch(/<dcterms:modified[^>]*>2022-09-25T00:00:00Z/);
  expect(properties).toContain('<dc:creator>dondoc</dc:creator>');
});

test('another text gives other bytes', async () => {
  const [first, second] = [await bytesOf(urging()), await bytesOf(urging({ texts: { 'mo-dau': 'Khác.' } }))];
  expect(first.equals(second)).toBe(false);
});

test.each(templateForms)('the template %s that is shipped is what the program makes', async (form) => {
  const shipped = await readFile(join(shippedTemplatesFolder, `${form}.docx`));
  expect(shipped.equals(await makeTemplate(form))).toBe(true);
});
