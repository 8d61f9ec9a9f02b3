import type { CivilDate, Instant } from '../calendar/instant.js';
import type { Actor } from '../task/actor.js';
import { datedOn, type Paper, type PaperKind, type Signature } from './paper.js';
import { numberWritten, paperKindInText } from './paper-names.js';
import type { PaperRefusalCode } from './refusals.js';
import type { IssuedKind, PaperRequest } from './request.js';
import { longDate } from './wording.js';

/** How large a paper may be that is kept in one document of the database. */
const largestPaperInBytes = 8 * 1024 * 1024;

/** A paper that was issued (văn bản đã ban hành). It is never edited: another one replaces it. */
export interface IssuedPaper {
  /** `<plan>/<kind>/<n>`, n from 1 in the order of issuing. */
  readonly id: string;
  readonly planId: string;
  readonly kind: IssuedKind;
  /** What it was made from. */
  readonly about: PaperRequest;
  readonly form: PaperKind;
  readonly subject: string;
  readonly issuer: string;
  /** As the registry gave it. */
  readonly number: { readonly value: number; readonly code: string };
  readonly date: CivilDate;
  readonly signature: Signature;
  readonly sha256: string;
  readonly bytes: number;
  readonly issuedAt: Instant;
  readonly issuedBy: Actor;
  readonly replaces?: { readonly id: string; readonly reason: string };
  /** The paper that has taken its place. */
  readonly replacedBy?: string;
}

export type IssueDecision =
  | { readonly ok: true; readonly paper: Omit<IssuedPaper, 'id' | 'planId'> }
  | { readonly ok: false; readonly code: PaperRefusalCode };

interface Issuing {
  readonly about: PaperRequest;
  readonly paper: Paper;
  readonly written: { readonly sha256: string; readonly bytes: number };
  readonly by: Actor;
  readonly now: Instant;
  /** A paper that has the number already: of the same issuer, year and series. */
  readonly sameNumber: IssuedPaper | undefined;
}

/** Issues a paper under the number and date that the registry gave it, or says why not. */
export function issuePaper({ about, paper, written, by, now, sameNumber }: Issuing): IssueDecision {
  const { value, code } = paper.number;
  const date = datedOn(paper);
  if (value === undefined) return { ok: false, code: 'numberMissing' };
  if (date === undefined) return { ok: false, code: 'dayMissing' };
  if (sameNumber) return { ok: false, code: 'numberUsed' };
  if (written.bytes > largestPaperInBytes) return { ok: false, code: 'paperTooLarge' };
  return {
    ok: true,
    paper: {
      kind: about.kind,
      about,
      form: paper.kind,
      subject: paper.subject,
      issuer: paper.issuer.name.join(' '),
      number: { value, code },
      date,
      signature: paper.signature,
      ...written,
      issuedAt: now,
      issuedBy: by,
    },
  };
}

/** Issues a paper in place of another, once for each, with the reason. */
export function replacePaper({
  replaced,
  reason,
  ...issuing
}: Issuing & { readonly replaced: IssuedPaper; readonly reason: string }): IssueDecision {
  const refused = replacementRefusal({ replaced, reason });
  if (refused) return { ok: false, code: refused };
  const decision = issuePaper(issuing);
  return decision.ok
    ? { ok: true, paper: { ...decision.paper, replaces: { id: replaced.id, reason: reason.trim() } } }
    : decision;
}

/** Why a paper cannot be replaced, before anything is written. */
function replacementRefusal({
  replaced,
  reason,
}: {
  replaced: IssuedPaper;
  reason: string;
}): PaperRefusalCode | undefined {
  if (replaced.replacedBy !== undefined) return 'replacedAlready';
  return reason.trim() === '' ? 'reasonMissing' : undefined;
}

/** The series in which a number is given once: the issuer's papers of one kind in one year (Decree 30/2020, art. 15). */
export function numberKey({ issuer, number, date }: Pick<IssuedPaper, 'issuer' | 'number' | 'date'>): string {
  return `${issuer}|${date.slice(0, 4)}|${number.code}|${String(number.value)}`;
}

/** How another paper names it: "Báo cáo số 45/BC-SKHĐT ngày 25 tháng 9 năm 2022". */
export function referenceTo({ form, number, date }: Pick<IssuedPaper, 'form' | 'number' | 'date'>): string {
  return `${paperKindInText[form]} số ${numberWritten(number)} ${longDate(date)}`;
}
