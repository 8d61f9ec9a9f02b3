import type { Column } from '../../domain/adoption/columns.js';
import type { ExtendedBy } from '../../domain/adoption/facts.js';
import { matchKey } from '../../domain/text/fold.js';
import type { LocalizedText } from '../../domain/text/localized.js';

export const stateSheetName = 'Hiện trạng';
export const planSheetName = 'Kế hoạch';
export const guideSheetName = 'Hướng dẫn';

/** Who gave a later date, as the sheet offers it. */
export const extendedByNames: Readonly<Record<ExtendedBy, string>> = {
  viceChairman: 'Phó Chủ tịch',
  chairman: 'Chủ tịch',
};

/** A header in both languages, one above the other. */
export function headerOf({ vi, en }: LocalizedText): string {
  return `${vi}\n${en}`;
}

/** What a header says whatever its case, spacing or line for the other language. */
export function headerKey(header: string): string {
  return matchKey(header.split(/\r?\n/)[0] ?? '');
}

/** A column by the key of its header. */
export function columnsByKey(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(columns.map((column) => [headerKey(column.title.vi), column]));
}
