import type { Instant } from '../calendar/instant.js';

/** What a unit says of a task for one quarter. A nil report is a report: nothing to report, said on purpose. */
export interface ReportContent {
  readonly kind: 'progress' | 'nil';
  readonly text: string;
  /** From 0 to 100, as the unit estimates. */
  readonly percent?: number;
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
}
