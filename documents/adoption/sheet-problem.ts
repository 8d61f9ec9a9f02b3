import type { Column } from '../../domain/adoption/columns.js';
import type { LocalizedText } from '../../domain/text/localized.js';

/** Something wrong in the sheet, with the row and the column's letter as the spreadsheet program shows them. */
export interface SheetProblem {
  readonly row?: number;
  readonly column?: string;
  readonly code: string;
  readonly message: LocalizedText;
}

/** Why a cell cannot be read. */
export type CellFault =
  | 'formula'
  | 'errorValue'
  | 'notDate'
  | 'numberNotDate'
  | 'notNumber'
  | 'notMark'
  | 'notLeader'
  | 'placeMissing';

const faults: Readonly<Record<CellFault, LocalizedText>> = {
  formula: {
    vi: 'ô chứa công thức; hãy thay bằng giá trị.',
    en: 'holds a formula; replace it by its value.',
  },
  errorValue: { vi: 'ô chứa giá trị lỗi.', en: 'holds an error value.' },
  notDate: {
    vi: 'không phải ngày; ghi dạng ngày/tháng/năm, ví dụ 20/7/2022.',
    en: 'is no date; write day/month/year, as 20/7/2022, or 2022-07-20.',
  },
  numberNotDate: {
    vi: 'là một số, không phải ngày; hãy định dạng ô là ngày.',
    en: 'is a number and no date; format the cell as a date.',
  },
  notNumber: { vi: 'phải là một số.', en: 'must be a number.' },
  notMark: { vi: 'chỉ ghi "x" hoặc để trống.', en: 'takes an "x" or nothing.' },
  notLeader: {
    vi: 'chỉ ghi "Phó Chủ tịch" hoặc "Chủ tịch".',
    en: 'is "Phó Chủ tịch" (vice-chairman) or "Chủ tịch" (chairman).',
  },
  placeMissing: {
    vi: 'để trống; không biết dòng này nói về nhiệm vụ nào.',
    en: 'is empty; it is not known which task this row is about.',
  },
};

/** A problem of one cell: its sentence begins with the column's title. */
export function cellProblem({
  column: { title },
  fault,
  row,
  letter,
}: {
  column: Column;
  fault: CellFault;
  row: number;
  letter: string | undefined;
}): SheetProblem {
  return {
    row,
    ...(letter !== undefined && { column: letter }),
    code: fault,
    message: { vi: `"${title.vi}": ${faults[fault].vi}`, en: `"${title.en}": ${faults[fault].en}` },
  };
}
