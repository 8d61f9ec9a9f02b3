import { expect, test } from '@jest/globals';
import { bytesOf, partsOf, readBack, textIn, xmlOf } from './docx-parts.js';
import {
  consolidated,
  deputy,
  direction,
  headOf,
  plan,
  reportOfUnit,
  toViceChairman,
  urging,
} from './sample-papers.js';

const written = new Map<string, Promise<Buffer>>();

/** Each paper is written once. */
function bytesNamed(name: keyof typeof papers): Promise<Buffer> {
  const bytes = written.get(name) ?? bytesOf(papers[name]());
  written.set(name, bytes);
  return bytes;
}

const papers = {
  consolidated,
  unit: () => reportOfUnit('so-y-te'),
  urging,
  leader: toViceChairman,
  letter: direction,
  announcement: () => direction({ kind: 'announcement' }),
  plan,
};

const names = Object.keys(papers) as (keyof typeof papers)[];

const twipsPerMm = 1440 / 25.4;

function millimetres(xml: string, name: string): number {
  return Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml)?.[1]) / twipsPerMm;
}

test.each(names)('%s: A4 with the margins of the decree', async (name) => {
  const sections = xmlOf(await bytesNamed(name)).match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? [];
  expect(sections.length).toBeGreaterThan(0);
  for (const section of sections) {
    const sides = [millimetres(section, 'w'), millimetres(section, 'h')]
      .map(Math.round)
      .sort((a, b) => a - b);
    expect(sides).toEqual([210, 297]);
    for (const side of ['top', 'bottom']) {
      expect(millimetres(section, side)).toBeGreaterThanOrEqual(19.9);
      expect(millimetres(section, side)).toBeLessThanOrEqual(25.1);
    }
    expect(millimetres(section, 'left')).toBeGreaterThanOrEqual(29.9);
    expect(millimetres(section, 'left')).toBeLessThanOrEqual(35.1);
    expect(millimetres(section, 'right')).toBeGreaterThanOrEqual(14.9);
    expect(millimetres(section, 'right')).toBeLessThanOrEqual(20.1);
  }
});

test.each(names)('%s: Times New Roman, text of 14 in justified paragraphs', async (name) => {
  const styles = xmlOf(await bytesNamed(name), 'word/styles.xml');
  const defaults = /<w:docDefaults>[\s\S]*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  const text = /<w:style [^>]*w:styleId="DoanVan"[^>]*>[\s\S]*?<\/w:style>/.exec(styles)?.[0] ?? '';
  expect(text).toContain('<w:jc w:val="both"/>');
  expect(text).toContain('w:firstLine="720"');
});

test.each(names)('%s: the page number stands at the top from the second page on', async (name) => {
  const bytes = await bytesNamed(name);
  const document = xmlOf(bytes);
  const relations = xmlOf(bytes, 'word/_rels/document.xml.rels');
  const header = (type: string) => {
    const id =
      new RegExp(`<w:headerReference[^>]*w:type="${type}"[^>]*r:id="([^"]+)"`).exec(document)?.[1] ?? '';
    const target = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`)) ?? '';
    return xmlOf(bytes, `word/${/Target="([^"]+)"/.exec(target)?.[1] ?? ''}`);
  };
  expect(document).toContain('<w:titlePg');
  expect(header('default')).toContain('PAGE');
  expect(header('default')).toContain('<w:jc w:val="center"/>');
  expect(header('first')).toContain('<w:hdr');
  expect(header('first')).not.toContain('PAGE');
});

test('a report has issuer, number, national title, place and date, kind, subject and addressee in this order', async () => {
  const text = await readBack(await bytesNamed('consolidated'));
  const order = [
    'UBND TỈNH THANH HÓA',
    'SỞ KẾ HOẠCH VÀ ĐẦU TƯ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/BC-SKHĐT',
    'Thanh Hóa, ngày 25 tháng 9 năm 2022',
    'BÁO CÁO',
    'Kết quả thực hiện Quý III năm 2022',
    'Kính gửi:\tChủ tịch UBND tỉnh Thanh Hóa',
    'I. ĐÁNH GIÁ CHUNG',
    'II. KẾT QUẢ KHẮC PHỤC',
    'III. KẾT QUẢ THEO ĐƠN VỊ',
    'IV. ĐƠN VỊ CHƯA BÁO CÁO',
    'V. KIẾN NGHỊ',
    'VI. SO SÁNH',
    'VII. ĐỀ XUẤT',
    './.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, TH.',
    'GIÁM ĐỐC',
    'Nguyễn Văn Bình',
    '\nPhụ lục I\n',
    '(Kèm theo Báo cáo số 05/BC-SKHĐT ngày 25 tháng 9 năm 2022 của Sở Kế hoạch và Đầu tư)',
    '\nPhụ lục II\n',
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).not.toContain(-1);
  expect(order.filter((_, index) => index > 0 && (places[index] ?? 0) < (places[index - 1] ?? 0))).toEqual(
    [],
  );
});

test('a công văn has its subject under the number, no kind, and the line of a deputy who signs', async () => {
  const text = await readBack(await bytesOf(urging()));
  expect(text).toContain('V/v đôn đốc gửi báo cáo');
  expect(text).not.toContain('CÔNG VĂN');
  expect(text).toContain('Kính gửi:\tUBND huyện Mường Lát');
  expect(text).toMatch(/KT\. GIÁM ĐỐC\n+PHÓ GIÁM ĐỐC/u);
  expect(text).toMatch(/Thanh Hóa, ngày\s{5,}tháng 9 năm 2022/u);
});

test('several addressees stand below each other', async () => {
  const text = await readBack(await bytesOf(direction()));
  expect(text).toContain('- UBND huyện Mường Lát;\n- Sở Kế hoạch và Đầu tư.');
});

test('room is left for a number that the registry gives', async () => {
  const { number, ...head } = headOf({ kind: 'officialLetter', signature: deputy });
  const xml = xmlOf(await bytesOf(urging({ head: { ...head, number: { code: number.code } } })));
  expect(textIn(xml)).toMatch(/Số: \u00a0{6,}\/SKHĐT-TH/u);
});

test('a committee has no superior, and the line for one is gone', async () => {
  const xml = xmlOf(await bytesOf(direction()));
  const [issuer = ''] = xml.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? [];
  expect(textIn(issuer)).toBe('ỦY BAN NHÂN DÂN TỈNH THANH HÓA');
  expect(issuer.match(/<w:p>|<w:p /g)).toHaveLength(2);
});

test.each([
  [{ mode: 'none', position: 'Giám đốc' }, ['GIÁM ĐỐC']],
  [{ mode: 'KT', principalPosition: 'Giám đốc', position: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
  [
    { mode: 'TL', principalPosition: 'Giám đốc', position: 'Chánh Văn phòng' },
    ['TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG'],
  ],
  [
    { mode: 'TUQ', principalPosition: 'Giám đốc', position: 'Trưởng phòng' },
    ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG'],
  ],
] as const)('the signature of %j is written above the name', async (signature, lines) => {
  const head = headOf({ kind: 'officialLetter', signature: { ...signature, name: 'Hoàng Minh' } });
  const text = await readBack(await bytesOf(urging({ head })));
  expect(
    text
      .trimEnd()
      .split('\n')
      .filter(Boolean)
      .slice(-1 - lines.length),
  ).toEqual([...lines, 'Hoàng Minh']);
});

test('a chart is a picture with its figures in words, and the same figures as a table', async () => {
  const bytes = await bytesNamed('consolidated');
  expect(xmlOf(bytes)).toMatch(/<wp:docPr [^>]*descr="[^"]*Hạn chế 1: Đúng hạn \d+/u);
  expect([...partsOf(bytes).keys()].filter((name) => name.endsWith('.png'))).toHaveLength(1);
  expect(xmlOf(bytes).match(/<pic:pic/g)).toHaveLength(2);
});

test("the plan's own text stands before its annex, without what was the title", async () => {
  const text = await readBack(await bytesNamed('plan'));
  expect(text.match(/Khắc phục tồn tại sau sơ kết/gu)).toHaveLength(1);
  expect(text.indexOf('A. MỤC ĐÍCH, YÊU CẦU')).toBeLessThan(text.indexOf('TÌNH HÌNH THỰC HIỆN NHIỆM VỤ'));
});
