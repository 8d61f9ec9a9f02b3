import { textTable } from '../../cli/text-table.js';
import type { BenchResult, FigureResult } from './result.js';
import type { Spread } from './statistics.js';
import type { SurveyResult } from './survey.js';

/** The figures of a bench as rows of text, headings first. */
function rowsOf({ figures }: BenchResult): readonly (readonly string[])[] {
  const isCompared = figures.some(({ then }) => then);
  return [
    [
      'figure',
      'dondoc',
      'baseline',
      'ratio: median (min – max)',
      'limit',
      ...(isCompared ? ['ratio then', 'since then'] : []),
    ],
    ...figures.map((one) => [
      one.figure.title,
      `${numberText(one.product.median)} ${one.figure.unit}`,
      `${numberText(one.baseline.median)} ${one.figure.unit}`,
      spreadText(one.ratio),
      limitText(one),
      ...(isCompared ? [one.then ? spreadText(one.then.ratio) : '', one.then?.change ?? ''] : []),
    ]),
  ];
}

/** A bench for the terminal. */
export function terminalTable(result: BenchResult): string {
  const { name, title, sides, rounds, seconds } = result;
  return [
    `${name}: ${title} (${String(rounds)} rounds, ${String(seconds)} s)`,
    `  dondoc: ${sides.product}`,
    `  baseline: ${sides.baseline}`,
    ...textTable(rowsOf(result)).map((line) => `  ${line}`),
  ].join('\n');
}

/** A survey for the terminal. */
export function terminalSurvey({ name, title, rounds, seconds, lines, tables }: SurveyResult): string {
  return [
    `${name}: ${title} (${String(rounds)} rounds, ${String(seconds)} s)`,
    ...lines.map((line) => `  ${line}`),
    ...tables.flatMap((table) => [
      '',
      `  ${table.title}`,
      ...textTable(table.rows).map((line) => `  ${line}`),
    ]),
  ].join('\n');
}

/** A bench for a page in Markdown. */
export function markdownTable(result: BenchResult): string {
  return markdownRows(rowsOf(result));
}

/** Rows of text, headings first, for a page in Markdown: columns as wide as the formatter makes them. */
export function markdownRows(rows: readonly (readonly string[])[]): string {
  const [headings = [], ...others] = rows.map((cells) =>
    cells.map((cell) => cell.normalize('NFC').replaceAll('|', '\\|')),
  );
  const widths = headings.map((_, column) =>
    Math.max(3, ...[headings, ...others].map((cells) => [...(cells[column] ?? '')].length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

/** Three digits that count: 0.0123, 1.23, 12.3, 123, 12345. */
export function numberText(value: number): string {
  const digits = value === 0 ? 0 : 2 - Math.floor(Math.log10(Math.abs(value)));
  return String(Number(value.toFixed(Math.min(6, Math.max(0, digits)))));
}

/** The median, and from where to where it went. */
export function spreadText({ min, median, max }: Spread): string {
  return `${numberText(median)} (${numberText(min)} – ${numberText(max)})`;
}

function limitText({ figure: { better, limit, ownLimit, unit }, verdict }: FigureResult): string {
  if (!verdict) return '';
  const sign = better === 'less' ? '≤' : '≥';
  const limits = [
    ...(limit === undefined ? [] : [`${sign} ${String(limit)} ×`]),
    ...(ownLimit === undefined ? [] : [`${sign} ${String(ownLimit)} ${unit}`]),
  ];
  const said = verdict.keeps ? 'kept' : `missed by ${String(Math.round(verdict.missesBy * 100))} %`;
  return `${limits.join(', ')}: ${said}`;
}
