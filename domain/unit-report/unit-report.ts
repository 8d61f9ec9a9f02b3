import type { Instant } from '../calendar/instant.js';
import type { LandedFiling } from '../task/filing.js';
import type { ReportContent } from '../task/report.js';

/** Whose report of which period of which plan. */
export interface UnitReportKey {
  readonly planId: string;
  /** `2022-Q3`. */
  readonly period: string;
  readonly unit: string;
}

/** What the unit says of one of its tasks. */
export interface UnitReportLine {
  readonly taskId: string;
  readonly content: ReportContent;
}

/** The report of a unit for all its tasks, as it is being written (plan, part C.1). */
export interface UnitReportDraft extends UnitReportKey {
  /** Counts what was stored, from 1: who changes it names the version that he saw. */
  readonly version: number;
  readonly status: 'draft' | 'submitted' | 'sentBack';
  readonly lines: readonly UnitReportLine[];
  /** Who last changed what it says: he does not file it himself. */
  readonly writtenBy: string;
  readonly savedAt: Instant;
  /** What the head wants changed; present while it is sent back. */
  readonly sentBackReason?: string;
}

/** A draft with what was filed of it: filing is one write, of the filing, so that a draft is never half filed. */
export interface UnitReport extends Omit<UnitReportDraft, 'status'> {
  readonly status: UnitReportDraft['status'] | 'filed';
  /** How often the unit has filed for the period. */
  readonly filings: number;
}

/** The report as it stands. */
export function reportOf({
  draft,
  filings,
}: {
  draft: UnitReportDraft;
  filings: readonly Pick<LandedFiling, 'draftVersion'>[];
}): UnitReport {
  return { ...draft, status: statusOf({ draft, filings }), filings: filings.length };
}

/** A draft whose version was filed is filed. */
export function statusOf({
  draft: { version, status },
  filings,
}: {
  draft: Pick<UnitReportDraft, 'version' | 'status'>;
  filings: readonly Pick<LandedFiling, 'draftVersion'>[];
}): UnitReport['status'] {
  return filings.some(({ draftVersion }) => draftVersion === version) ? 'filed' : status;
}

/** `<plan>/<period>/<unit>`, under which the draft is stored. */
export function unitReportId({ planId, period, unit }: UnitReportKey): string {
  return `${planId}/${period}/${unit}`;
}

/** `<plan>/<period>/<unit>/<version>`, under which what was filed is stored. */
export function filingId({ version, ...key }: UnitReportKey & { readonly version: number }): string {
  return `${unitReportId(key)}/${String(version)}`;
}
