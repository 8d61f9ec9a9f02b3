import type { CivilDate } from '../calendar/instant.js';
import type { Chart } from '../charts/chart.js';
import type { DelegationMode } from '../task/actor.js';

/**
 * An administrative paper (văn bản hành chính) as Decree 30/2020/NĐ-CP shapes it: what is said, free of how it is typeset. Papers
 * are Vietnamese. A paper that was issued is never edited, only replaced by another that names it.
 */
export interface Paper extends PaperHead {
  readonly kind: PaperKind;
  /** The trích yếu: what the paper is about, without "V/v". */
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  readonly annexes: readonly Annex[];
}

/** What the office gives to a paper that dondoc words. */
export interface PaperHead {
  readonly issuer: Issuer;
  readonly number: PaperNumber;
  /** The place in the date line: "Thanh Hóa". */
  readonly place: string;
  /** `2022-09-15`, or `2022-09` while the day is left to be filled in by hand. */
  readonly date: string;
  readonly signature: Signature;
  /** The lines of "Nơi nhận", without dash: "Như trên", "Lưu: VT, TH". */
  readonly recipients: readonly string[];
  /** The paper that this one replaces: "Báo cáo số 45/BC-SKHĐT ngày 25 tháng 9 năm 2022". */
  readonly replaces?: string;
}

/** Báo cáo, công văn, tờ trình, thông báo, and a plan with its annex. */
export type PaperKind = 'report' | 'officialLetter' | 'submission' | 'announcement' | 'planWithAnnex';

/** The body that issues, with the one above it; a People's Committee has none above it on paper. */
export interface Issuer {
  readonly superior?: string;
  /** One line an entry: "Sở Kế hoạch và Đầu tư", or "Ủy ban nhân dân" and "huyện Bá Thước". */
  readonly name: readonly string[];
}

/** "15/BC-SKHĐT"; without a value the registry writes it in by hand. */
export interface PaperNumber {
  readonly value?: number;
  readonly code: string;
}

/** Who signs: the head himself, or another for him (Decree 30/2020, art. 13). Positions as written in a text: "Giám đốc". */
export type Signature = { readonly position: string; readonly name?: string } & (
  | { readonly mode: 'none' }
  | { readonly mode: DelegationMode; readonly principalPosition: string }
) & {
    /** Signed for a body that decides together: "Ủy ban nhân dân" gives the line "TM. ỦY BAN NHÂN DÂN". */
    readonly onBehalfOf?: string;
  };

/** An annex; its number is given by its place. */
export interface Annex {
  readonly title: string;
  readonly body: readonly Block[];
}

export type Block = Heading | TextBlock | ListBlock | Editable | TableBlock | ChartBlock | QrBlock;

/** Level 1 is "I.", level 2 "1.", level 3 "a)"; the marker is part of the text. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface TextBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Dash lines. */
export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Text around the tables that the office may change: a line is a paragraph, and one that starts with a dash a list item. */
export interface Editable {
  readonly kind: 'editable';
  readonly id: string;
  /** What the field asks for, in the page where it is edited. */
  readonly label: string;
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** The line above the table. */
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  readonly title: string;
  /** The width against that of the other columns. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Cells, one a column; or one text over the whole width. */
export type TableRow =
  | { readonly cells: readonly TableCell[]; readonly total?: true }
  | { readonly span: string; readonly strong?: true };

/** A number is written with Vietnamese separators; undefined leaves the cell empty. */
export type TableCell = string | number | undefined;

/** A picture with its figures as a table below it. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chart: Chart;
}

/** A text for machines, as a QR. */
export interface QrBlock {
  readonly kind: 'qr';
  readonly text: string;
  readonly caption: string;
}

/** The whole date of a paper, or undefined while its day is open. */
export function datedOn({ date }: Pick<Paper, 'date'>): CivilDate | undefined {
  return date.length === 10 ? date : undefined;
}
