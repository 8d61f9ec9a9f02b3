import type { LocalizedText } from '../text/localized.js';

export type ColumnKind = 'number' | 'id' | 'text' | 'date' | 'mark' | 'percent' | 'extendedBy';

/** A column of the adoption sheet; its field names what it holds in a row, as `acceptedOn` or `2022-Q3.reportedOn`. */
export interface Column {
  readonly field: string;
  readonly title: LocalizedText;
  readonly kind: ColumnKind;
  /** Width in characters. */
  readonly width: number;
}

const place: readonly Column[] = [
  column('shortcoming', 'number', 8, 'Hạn chế số', 'Shortcoming'),
  column('task', 'number', 8, 'Nhiệm vụ số', 'Task'),
  column('unit', 'id', 26, 'Mã đơn vị', 'Unit id'),
  column('unitName', 'text', 32, 'Tên đơn vị', 'Unit name'),
  column('taskText', 'text', 50, 'Nội dung nhiệm vụ', 'Task as the plan says it'),
];

const beginning: readonly Column[] = [
  column('returnedOn', 'date', 12, 'Trả lại ngày', 'Returned on'),
  column('returnReason', 'text', 24, 'Lý do trả lại', 'Reason of the return'),
  column('acceptedOn', 'date', 12, 'Tiếp nhận ngày', 'Accepted on'),
  column('planApprovedOn', 'date', 14, 'Duyệt kế hoạch chi tiết ngày', 'Detailed plan approved on'),
  column(
    'planCompletion',
    'date',
    14,
    'Ngày hoàn thành theo kế hoạch chi tiết',
    'Completion date of that plan',
  ),
  column('milestoneReachedOn', 'date', 12, 'Đạt mốc ngày', 'Milestone reached on'),
];

const end: readonly Column[] = [
  column('extendedTo', 'date', 12, 'Gia hạn đến', 'Extended to'),
  column('extendedOn', 'date', 12, 'Gia hạn ngày', 'Extended on'),
  column('extendedBy', 'extendedBy', 14, 'Người gia hạn', 'Extended by'),
  column('percent', 'percent', 10, 'Tiến độ %', 'Progress %'),
  column('proposedOn', 'date', 12, 'Đề nghị xác nhận hoàn thành ngày', 'Completion proposed on'),
  column('verifiedOn', 'date', 12, 'Xác nhận hoàn thành ngày', 'Completion verified on'),
  column('remarks', 'text', 40, 'Ghi chú', 'Remarks'),
];

/** The date on which the tasks were given out; it stands once, beside the rows. */
export const launchedOnTitle: LocalizedText = { vi: 'Ngày giao nhiệm vụ', en: 'Tasks given out on' };

/** Columns that only help to read the sheet; what they hold is not read back. */
export const readingAids: readonly string[] = ['unitName', 'taskText'];

/** The columns without which a row says nothing. */
export const placeFields: readonly string[] = ['shortcoming', 'task', 'unit'];

/** The sheet's columns, in order, for a plan that has these reporting periods behind it. */
export function columnsFor(periods: readonly string[]): readonly Column[] {
  return [...place, ...beginning, ...periods.flatMap(reportColumns), ...end];
}

/** The name of a field as people read it; a field that is no column stands for itself. */
export function fieldTitle(field: string): LocalizedText {
  if (field === 'launchedOn') return launchedOnTitle;
  const period = /^(\d{4}-Q[1-4])\./.exec(field)?.[1];
  const found = columnsFor(period === undefined ? [] : [period]).find((known) => known.field === field);
  return found?.title ?? { vi: field, en: field };
}

function reportColumns(period: string): readonly Column[] {
  const [vi, en] = [`Báo cáo ${period}`, `Report ${period}`];
  return [
    column(`${period}.reportedOn`, 'date', 12, `${vi}: gửi ngày`, `${en}: made on`),
    column(`${period}.nil`, 'mark', 8, `${vi}: không phát sinh (x)`, `${en}: nil (x)`),
    column(`${period}.text`, 'text', 30, `${vi}: nội dung`, `${en}: text`),
    column(`${period}.acceptedOn`, 'date', 12, `${vi}: chấp nhận ngày`, `${en}: accepted on`),
    column(`${period}.returnedOn`, 'date', 12, `${vi}: trả lại ngày`, `${en}: returned on`),
  ];
}

function column(field: string, kind: ColumnKind, width: number, vi: string, en: string): Column {
  return { field, kind, width, title: { vi, en } };
}
