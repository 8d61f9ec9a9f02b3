import { countNames } from '../../domain/synthesis/names.js';
import type { Synthesis, SynthesisCounts } from '../../domain/synthesis/types.js';
import { type OfficialStatus, officialStatusNames } from '../../domain/views/official-status.js';
import type { ColumnToWrite, ValueToWrite } from '../xlsx/sheet.js';
import type { SheetTerms } from './sheet-terms.js';

/** The counts in the order in which tables show them. */
export const countKeys = Object.keys(countNames) as readonly (keyof typeof countNames)[];

/** The official statuses that occur, in the order of their names. */
export function statusKeys(...counts: readonly (SynthesisCounts | undefined)[]): readonly OfficialStatus[] {
  const all = Object.keys(officialStatusNames) as readonly OfficialStatus[];
  return all.filter((status) => counts.some((of) => (of?.byStatus[status] ?? 0) > 0));
}

/** Columns of counts, with what was in time and missing the quarter before, and the statuses that occur. */
export function countColumns({
  synthesis,
  say,
  withPrevious = synthesis.previous !== undefined,
}: SheetTerms & { readonly withPrevious?: boolean }): readonly ColumnToWrite[] {
  const names = [
    ...countKeys.map((key) => countNames[key]),
    ...(withPrevious ? previousNames : []),
    ...statusKeys(synthesis.counts).map((status) => officialStatusNames[status]),
  ];
  return names.map((name) => ({ title: say(name), width: 12, format: 'count' }));
}

const previousNames = [
  { vi: 'Kỳ trước: đúng hạn', en: 'Quarter before: in time' },
  { vi: 'Kỳ trước: chưa báo cáo', en: 'Quarter before: missing' },
];

/** The values of those columns. */
export function countValues({
  counts,
  previous,
  synthesis,
  withPrevious = synthesis.previous !== undefined,
}: {
  counts: SynthesisCounts;
  previous?: SynthesisCounts | undefined;
  synthesis: Synthesis;
  withPrevious?: boolean;
}): readonly ValueToWrite[] {
  return [
    ...countKeys.map((key) => counts[key]),
    ...(withPrevious ? [previous?.inTime, previous?.missing] : []),
    ...statusKeys(synthesis.counts).map((status) => counts.byStatus[status] ?? 0),
  ];
}
