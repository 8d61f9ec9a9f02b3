import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { shippedTemplatesFolder } from '../../data/templates/folder.js';
import type { TemplateForm } from '../../documents/papers/template-form.js';
import { writePaper } from '../../documents/papers/write-paper.js';
import { bytesOf, edited, readBack, xmlOf } from './docx-parts.js';
import { urging } from './sample-papers.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-mau-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The office's own template of the công văn: the shipped one with a change in one part. */
async function own(
  part: string,
  change: (xml: string) => string,
  form: TemplateForm = 'cong-van',
): Promise<void> {
  const shipped = await readFile(join(shippedTemplatesFolder, `${form}.docx`));
  const changed = edited(shipped, part, change);
  expect(xmlOf(changed, part)).not.toBe(xmlOf(shipped, part));
  await writeFile(join(folder, `${form}.docx`), changed);
}

async function problemOf() {
  const written = await writePaper({
    paper: urging(),
    templateFolders: [folder, shippedTemplatesFolder],
    pictureOf: () => {
      throw new Error('no chart in this paper');
    },
  });
  return written.ok ? undefined : written.problem;
}

const document = 'word/document.xml';
const styles = 'word/styles.xml';

test('another font and a line that the office added are in the paper', async () => {
  await own(styles, (xml) => xml.replaceAll('Times New Roman', 'Tinos'));
  const plain = await bytesOf(urging(), [folder]);
  expect(xmlOf(plain, styles)).toContain('w:ascii="Tinos"');
  await own(document, (xml) =>
    xml.replace('<w:body>', '<w:body><w:p><w:r><w:t>VĂN PHÒNG MỘT CỬA</w:t></w:r></w:p>'),
  );
  const read = await readBack(await bytesOf(urging(), [folder]));
  expect(read.startsWith('VĂN PHÒNG MỘT CỬA')).toBe(true);
  expect(read).toContain('Kính gửi:\tUBND huyện Mường Lát');
});

test('the look of a placeholder is the look of what is put in its place', async () => {
  await own(document, (xml) =>
    xml.replace(
      /<w:rPr>((?:(?!<\/w:rPr>).)*)<\/w:rPr>(<w:t[^>]*>\{\{ho-ten\}\})/,
      '<w:rPr>$1<w:color w:val="123456"/></w:rPr>$2',
    ),
  );
  const xml = xmlOf(await bytesOf(urging(), [folder]));
  expect(xml).toMatch(/123456(?:(?!<\/w:r>).)*Trần Thị Lan/);
});

test('a placeholder that Word has cut into several runs is still found', async () => {
  await own(document, (xml) =>
    xml.replace('{{ho-ten}}</w:t></w:r>', '{{ho</w:t></w:r><w:r><w:t>-ten }}</w:t></w:r>'),
  );
  expect(await readBack(await bytesOf(urging(), [folder]))).toContain('Trần Thị Lan');
});

test('margins that the office changed set the width of tables', async () => {
  await own(document, (xml) =>
    xml.replace(/w:left="\d+"( w:[a-z]+="\d+")* w:gutter/, (found) =>
      found.replace(/w:left="\d+"/, 'w:left="2835"'),
    ),
  );
  const widths = [...xmlOf(await bytesOf(urging(), [folder])).matchAll(/<w:tblW [^>]*w:w="(\d+)"/g)].map(
    ([, width]) => Number(width),
  );
  expect(Math.min(...widths)).toBeLessThanOrEqual(11906 - 2835 - 1134);
});

test('styles are found by their name, whatever id another program gave them', async () => {
  await own(styles, (xml) => xml.replaceAll('"DoanVan"', '"a7"'));
  expect(xmlOf(await bytesOf(urging(), [folder]))).toContain('<w:pStyle w:val="a7"/>');
});

test('a form that the office has not made its own comes from those that are shipped', async () => {
  await rm(join(folder, 'cong-van.docx'), { force: true });
  expect(await problemOf()).toBeUndefined();
});

test('a placeholder that is missing is named, in both languages', async () => {
  await own(document, (xml) => xml.replace('{{kinh-gui}}', 'UBND huyện'));
  expect(await problemOf()).toMatchObject({
    code: 'placeholderMissing',
    file: 'cong-van.docx',
    names: ['{{kinh-gui}}'],
    message: { vi: expect.stringContaining('{{kinh-gui}}'), en: expect.stringContaining('{{kinh-gui}}') },
  });
});

test('a placeholder that means nothing is named', async () => {
  await own(document, (xml) => xml.replace('Nơi nhận:', 'Nơi nhận {{noi-nhan-khac}}:'));
  expect(await problemOf()).toMatchObject({ code: 'placeholderUnknown', names: ['{{noi-nhan-khac}}'] });
});

test('a style that is missing is named', async () => {
  await own(styles, (xml) => xml.replace('w:val="Đoạn văn"', 'w:val="Khác"'));
  expect(await problemOf()).toMatchObject({ code: 'styleMissing', names: ['Đoạn văn'] });
});

test.each([
  ['empty', Buffer.alloc(0)],
  ['text', Buffer.from('Mẫu công văn')],
  ['old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
])('a template that is no .docx (%s) is refused', async (_, bytes) => {
  await writeFile(join(folder, 'cong-van.docx'), bytes);
  expect(await problemOf()).toMatchObject({ code: 'templateDamaged' });
});

test('a form that no folder has is named', async () => {
  const written = await writePaper({
    paper: urging(),
    templateFolders: [join(folder, 'none')],
    pictureOf: () => {
      throw new Error('none');
    },
  });
  expect(written).toMatchObject({ ok: false, problem: { code: 'templateMissing', file: 'cong-van.docx' } });
});
