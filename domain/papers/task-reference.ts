import type { NameOf } from '../notices/notice.js';

/** How papers name a task: its number in the plan; of a confidential one nothing more, unless the reader is in it. */
export interface TaskReference {
  readonly shortcoming: number;
  readonly taskNumber: number;
  readonly text: string;
  readonly confidential: boolean;
}

export const confidentialText = 'Nội dung theo chế độ bảo mật';

export function numberOf({
  shortcoming,
  taskNumber,
}: Pick<TaskReference, 'shortcoming' | 'taskNumber'>): string {
  return `${String(shortcoming)}.${String(taskNumber)}`;
}

/** A text of a task that may be shown, or the words that stand for it. */
export function shown({
  of,
  text,
  withConfidential,
}: {
  of: Pick<TaskReference, 'confidential'>;
  text: string;
  withConfidential: boolean;
}): string {
  return of.confidential && !withConfidential ? confidentialText : text;
}

/** The accountable unit; while one is awaited, the plan's own words. */
export function unitNameOf({
  line: { unit, writtenUnit },
  nameOf,
}: {
  line: { readonly unit?: string; readonly writtenUnit?: string };
  nameOf: NameOf;
}): string {
  return unit !== undefined ? nameOf(unit).vi : `${writtenUnit ?? ''} (chờ xác định đơn vị)`.trim();
}
