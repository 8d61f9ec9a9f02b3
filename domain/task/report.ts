import type { Instant } from '../calendar/instant.js';

/** What a unit says of a task for one quarter. A nil report is a report: nothing to report, said on purpose. */
export interface ReportContent {
  readonly kind: 'progress' | 'nil';
  readonly text: string;
  /** From 0 to 100, as the unit estimates. */
  readonly percent?: number;
  /** Money and quantities, as the unit gives them. */
  readonly figures?: readonly ReportFigure[];
  /** What stands in the way, and what the unit asks for. */
  readonly difficulties?: string;
}

/** An amount with its name and measure: "Vốn đã giải ngân", 12.5, "tỷ đồng". */
export interface ReportFigure {
  readonly name: string;
  readonly amount: number;
  readonly measure: string;
}

/** One quarter's line of a task: drafted, sent by the unit head, then accepted or returned by DPI. */
export interface ReportLine {
  /** `2022-Q3`. */
  readonly period: string;
  /** Counts the drafts; an approval names the version that it approves. */
  readonly version: number;
  readonly content: ReportContent;
  readonly draftedBy: string;
  readonly status: 'drafted' | 'sent' | 'accepted' | 'returned';
  readonly sentAt?: Instant;
  /** The unit's report with which it was filed, if it was. */
  readonly filing?: string;
  /** Why it was given back, by the unit head before it was sent or by DPI afterwards. */
  readonly returnedFor?: string;
}
