import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { chartSvg } from '../../documents/charts/chart-svg.js';
import { hasVietnamese } from '../../documents/charts/font-letters.js';
import { findFont, usualFontDirectories } from '../../documents/charts/fonts.js';
import { partWidths } from '../../documents/charts/part-widths.js';
import { renderChart } from '../../documents/charts/render-chart.js';
import { textWidth, wrapText } from '../../documents/charts/text-width.js';
import type { Chart } from '../../domain/charts/chart.js';
import {
  reportsByShortcoming,
  statusByShortcoming,
  unitsWithMostMissing,
} from '../../domain/synthesis/charts.js';
import { accepted, frozenAt, reports, synthesisOf } from './lives.js';

const units = ['so-a', 'so-b', 'so-c', 'so-d', 'so-e'];
const synthesis = synthesisOf([
  ...units.map((unit, index) => {
    const moment = { date: index === 1 ? '2022-09-20' : '2022-09-14', time: '09:00' };
    return index < 2 ? accepted(unit).until(frozenAt) : reports({ life: accepted(unit), moment });
  }),
  accepted('so-a', {
    taskId: 'ke-hoach-2022/9.1/so-a',
    shortcoming: { number: 9, title: 'Giải ngân chậm' },
  }).until(frozenAt),
  reports({
    life: accepted('so-f', { shortcoming: { number: 8, title: 'Việc kín' }, confidential: true }),
    moment: { date: '2022-09-17', time: '09:00' },
  }),
]);
const nameOf = (id: string) => ({ vi: `Tên ${id}`, en: `Name ${id}` });

/** The words and numbers of a picture, in the order in which they are drawn. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '');
}

test('the chart of reports holds the counts of each shortcoming, and a sentence that says them', () => {
  expect(reportsByShortcoming({ synthesis })).toMatchObject({
    title: {
      vi: 'Quý III/2022: 3 trên 7 báo cáo đúng hạn, 1 muộn, 0 bị trả lại, 3 chưa có.',
      en: 'Q3 2022: 3 of 7 reports owed are in time, 1 late, 0 returned, 3 missing.',
    },
    categories: [
      { vi: '7. Công tác phòng dịch còn chậm' },
      { vi: '8. (Mật)', en: '8. (Confidential)' },
      { vi: '9. Giải ngân chậm' },
    ],
    series: [
      { name: { vi: 'Đúng hạn' }, tone: 'good', values: [3, 0, 0] },
      { name: { vi: 'Muộn' }, values: [0, 1, 0] },
      { values: [0, 0, 0] },
      { name: { vi: 'Chưa báo cáo' }, tone: 'bad', values: [2, 0, 1] },
    ],
  });
  expect(reportsByShortcoming({ synthesis, withConfidential: true })).toMatchObject({
    categories: [{}, { vi: '8. Việc kín' }, {}],
  });
});

test('the units that lack most reports come first, and the sentence says how many more there are', () => {
  const chart = unitsWithMostMissing({ synthesis, nameOf });
  expect(chart).toMatchObject({
    title: { vi: 'Quý III/2022: 2 trên 6 đơn vị còn 3 báo cáo chưa có hoặc bị trả lại.' },
    categories: [{ vi: 'Tên so-a' }, { vi: 'Tên so-b' }],
    series: [{ values: [2, 1] }, { values: [0, 0] }],
  });
  expect(unitsWithMostMissing({ synthesis, nameOf, most: 1 })).toMatchObject({
    title: { en: 'Q3 2022: 2 of 6 units lack 3 reports, missing or returned; the 1 that lack most.' },
    categories: [{ en: 'Name so-a' }],
  });
});

test('the chart of statuses has a series for each status that occurs', () => {
  expect(statusByShortcoming({ synthesis })).toMatchObject({
    series: [{ name: { vi: 'Chưa hoàn thành, trong hạn' }, values: [5, 1, 1] }],
  });
});

test('the picture says the title and every number, in both languages, and tells series apart by patterns', () => {
  for (const language of ['vi', 'en'] as const) {
    const chart = reportsByShortcoming({ synthesis });
    const svg = chartSvg({ chart, language });
    const texts = textsOf(svg);
    expect(texts.join(' ')).toContain(chart.title[language]);
    const numbers = texts.filter((text) => /^\d+$/.test(text));
    expect([...numbers].sort()).toEqual(['1', '1', '2', '3', '5']);
    expect(svg.match(/<pattern /g)?.length).toBeGreaterThan(1);
  }
});

test('the same chart gives the same picture, and pictures in one page do not share their patterns', () => {
  const [status, lacking] = [statusByShortcoming({ synthesis }), unitsWithMostMissing({ synthesis, nameOf })];
  const once = chartSvg({ chart: status, language: 'vi' });
  const other = chartSvg({ chart: lacking, language: 'vi' });
  expect(chartSvg({ chart: status, language: 'vi' })).toBe(once);
  const ids = (svg: string) => [...svg.matchAll(/id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids(once).length).toBeGreaterThan(0);
  expect(ids(once).filter((id) => ids(other).includes(id))).toEqual([]);
  for (const id of ids(once)) expect(once).toContain(`url(#${id ?? ''})`);
});

test('a heat map has a number in each cell and leaves a cell without one empty', () => {
  const names = (...texts: string[]) => texts.map((text) => ({ vi: text, en: text }));
  const chart: Chart = {
    kind: 'heatMap',
    title: { vi: 'Ba quý của hai đơn vị.', en: 'Three quarters of two units.' },
    rows: names('Sở Y tế', 'Sở Nội vụ'),
    columns: names('Q1', 'Q2', 'Q3'),
    cells: [
      [11, 0, undefined],
      [4, 5, 6],
    ],
  };
  const texts = textsOf(chartSvg({ chart, language: 'vi' }));
  expect(texts.filter((text) => /^\d+$/.test(text))).toEqual(['11', '0', '4', '5', '6']);
  expect(texts).toEqual(expect.arrayContaining(['Ba quý của hai đơn vị.', 'Sở Y tế', 'Q3']));
});

test('a name that looks like a program or like a format of the picture stays a name', () => {
  const name = '<script>alert(1)</script> {b|x}';
  const chart = unitsWithMostMissing({ synthesis, nameOf: () => ({ vi: name, en: name }) });
  const svg = chartSvg({ chart, language: 'vi' });
  expect(svg).not.toContain('<script');
  expect(textsOf(svg).join(' ')).toContain('{b|x}');
});

test('a chart of nothing is drawn all the same', () => {
  const empty = synthesisOf([]);
  expect(
    textsOf(chartSvg({ chart: reportsByShortcoming({ synthesis: empty }), language: 'vi' })).join(' '),
  ).toContain('0 trên 0 báo cáo');
});

test('a part is never narrower than its number, the longest bar fits, and other parts keep their proportion', () => {
  const widths = partWidths({ bars: [[400, 1, 1, 200], [3]], plotPx: 400 });
  const [long = [], short = []] = widths;
  expect(long.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(400);
  for (const width of [...long, ...short])
    expect(width).toBeGreaterThan(textWidth({ text: '1', fontPx: 12 }));
  expect((long[0] ?? 0) / (long[3] ?? 1)).toBeCloseTo(2, 5);
});

test('a long name is broken between words, and its end is left out with a sign of it', () => {
  const text = 'Ban Quản lý Khu kinh tế Nghi Sơn và các khu công nghiệp';
  const lines = wrapText({ text, widthPx: 120, fontPx: 12, mostLines: 2 });
  expect(lines).toHaveLength(2);
  expect(text.startsWith(lines[0] ?? '')).toBe(true);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(textWidth({ text: line, fontPx: 12 })).toBeLessThanOrEqual(120);
  expect(wrapText({ text: 'Sở Y tế', widthPx: 120, fontPx: 12, mostLines: 2 })).toEqual(['Sở Y tế']);
});

test('a machine without a font with Vietnamese letters is told so, and what only bears the name of a font is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-fonts-'));
  for (const name of ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'])
    writeFileSync(join(folder, name), 'no font');
  expect(hasVietnamese(join(folder, 'NotoSans-Bold.ttf'))).toBe(false);
  expect(findFont([folder])).toBeUndefined();
  expect(() =>
    renderChart({
      chart: reportsByShortcoming({ synthesis }),
      language: 'vi',
      widthPx: 600,
      fontDirectories: [folder, join(folder, 'none')],
    }),
  ).toThrow(/no font with Vietnamese letters was found/);
});

const testIfFont = findFont(usualFontDirectories()) ? test : test.skip;

testIfFont(
  'the picture is a PNG of the width that is asked for (skipped where no font with Vietnamese letters is installed)',
  () => {
    const picture = renderChart({ chart: reportsByShortcoming({ synthesis }), language: 'vi', widthPx: 600 });
    const png = Buffer.from(picture.png);
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([picture.widthPx, picture.heightPx]);
    expect(picture.widthPx).toBe(600);
    expect(picture.svg).toMatch(/^<svg /);
  },
);
