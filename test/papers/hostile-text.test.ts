import { expect, test } from '@jest/globals';
import { placeholdersOf } from '../../documents/papers/template-form.js';
import { bytesOf, partsOf, readBack, textIn, xmlOf } from './docx-parts.js';
import { consolidated, dutiesOf, headOf, urging } from './sample-papers.js';

const typed = placeholdersOf['bao-cao-tong-hop'].map((name) => `{{${name}}}`).join(' ');

test('a placeholder that people typed stays as they typed it, wherever it stands', async () => {
  const [first] = dutiesOf('ubnd-huyen-muong-lat');
  if (!first) throw new Error('the sample has a duty');
  const head = headOf({
    kind: 'officialLetter',
    place: typed,
    recipients: [typed, typed],
    signature: { mode: 'none', position: 'Giám đốc', name: typed },
  });
  const paper = urging({
    unitName: typed,
    duties: [{ ...first, text: `${typed} {{ noi-dung }} {{{ho-ten}}}` }],
    head,
    texts: { 'mo-dau': typed, 'ket-thuc': typed },
  });
  const read = await readBack(await bytesOf(paper));
  expect(read.split(typed).length - 1).toBeGreaterThanOrEqual(9);
  expect(read).toContain('{{ noi-dung }} {{{ho-ten}}}');
  expect(read.match(/KHẨN TRƯƠNG|khẩn trương/gu)).toHaveLength(1);
});

test('what stands for a brace while a paper is filled cannot be typed', async () => {
  const read = await readBack(await bytesOf(urging({ texts: { 'mo-dau': 'a\ue07b\ue07bho-ten}}b' } })));
  expect(read).toContain('aho-ten}}b');
});

test('control characters, halves of letters and marks that turn the writing are dropped, and the XML stays whole', async () => {
  const text = 'Đã\u0000 làm\u0007\u001b\ufffe\uffff \ud800xong\u202e\u2066.\tHết & <w:p> "xong"';
  const bytes = await bytesOf(urging({ texts: { 'mo-dau': text } }));
  expect(await readBack(bytes)).toContain('Đã làm xong. Hết & <w:p> "xong"');
  for (const [name, part] of partsOf(bytes)) {
    // biome-ignore format: one expression
    const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
    if (name.endsWith('.xml')) expect(part.toString('utf8')).not.toMatch(unwanted);
  }
});

test('letters typed in pieces are written composed', async () => {
  const read = await readBack(await bytesOf(urging({ texts: { 'mo-dau': 'Tiến độ'.normalize('NFD') } })));
  expect(read).toContain('Tiến độ'.normalize('NFC'));
});

test('lines that were typed are paragraphs, and those with a dash are list items', async () => {
  const xml = xmlOf(await bytesOf(urging({ texts: { 'mo-dau': 'Một\n\n- Hai\r\n+ Ba' } })));
  const paragraphs = xml.match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
  const styleOf = (text: string) =>
    /w:pStyle w:val="([^"]+)"/.exec(paragraphs.find((one) => textIn(one) === text) ?? '')?.[1];
  expect([styleOf('Một'), styleOf('- Hai'), styleOf('+ Ba')]).toEqual([
    'DoanVan',
    'GachDauDong',
    'GachDauDong',
  ]);
});

test('a table is as wide as the text and keeps its widths, so that a word without end wraps in its cell', async () => {
  const xml = xmlOf(await bytesOf(urging({ texts: { 'mo-dau': 'x'.repeat(20_000) } })));
  const tables = xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
  const duties = tables.find((table) => table.includes('STT')) ?? '';
  expect(duties).toContain('<w:tblLayout w:type="fixed"/>');
  const widths = [...duties.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
  const sum = widths.reduce((total, width) => total + width, 0);
  expect(sum).toBeGreaterThan(9000);
  expect(sum).toBeLessThanOrEqual(9072);
});

test('a long table repeats its head, and its rows stay whole', async () => {
  const tables = xmlOf(await bytesOf(consolidated())).match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
  const units = tables.find((table) => table.includes('Không phát sinh') && table.includes('STT')) ?? '';
  expect(units.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(units.match(/<w:cantSplit\/>/g)?.length).toBe(units.match(/<w:tr>/g)?.length);
});
