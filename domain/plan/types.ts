import type { LocalizedText } from '../text/localized.js';
import type { PlanTree } from './tree.js';

/**
 * What the plan says, free of how it was typed: text is NFC with single spaces, so that the same plan as NFC or NFD, with
 * CRLF, or as docx has one reading. The characters as typed stay in the tree. Lines count from 1.
 */
export type PlanReading = {
  readonly title: string;
  readonly shortcomings: readonly Shortcoming[];
  readonly totals: PlanTotals;
  /** Every document that any part of the plan cites, in order of first citation, with the lines that cite it. */
  readonly documents: readonly CitedDocument[];
  readonly notes: readonly PlanNote[];
};

export type PlanTotals = {
  readonly shortcomings: number;
  readonly causes: number;
  readonly blocks: number;
  readonly tasks: number;
  /** Distinct numbers cited anywhere in the plan, its preamble and parts A and C included. */
  readonly documents: number;
};

export type CitedDocument = { readonly number: string; readonly lines: readonly number[] };

export type Shortcoming = {
  readonly line: number;
  readonly number: number;
  readonly title: string;
  readonly causes: readonly string[];
  /** Units of "Đơn vị chủ trì", as written; a list inside one name ("UBND các huyện, thị xã") is not split. */
  readonly leads: readonly string[];
  readonly coordinators: readonly string[];
  readonly deadline: Deadline;
  readonly blocks: readonly UnitBlock[];
};

export type DeadlineKind = 'year' | 'yearAndFollowing' | 'years' | 'quarter' | 'month' | 'date' | 'none';

/** `none` is a deadline in words only ("khắc phục từng bước"); `toYear` belongs to `years`; `date` is ISO. */
export type Deadline = {
  readonly text: string;
  readonly line: number;
  readonly kind: DeadlineKind;
  readonly year?: number;
  readonly toYear?: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly date?: string;
};

/** A dash line of "b) Nhiệm vụ": the units that owe, and what they owe. */
export type UnitBlock = {
  readonly line: number;
  readonly units: readonly string[];
  /** `coordinate` when the units only join in ("phối hợp với …") and do not lead. */
  readonly role: 'lead' | 'coordinate';
  /** Units after "phối hợp với" in the dash line, as written. */
  readonly coordinators: readonly string[];
  /** The dash line is itself the task; no plus line follows. */
  readonly inline: boolean;
  readonly tasks: readonly PlanTask[];
};

export type PlanTask = {
  readonly line: number;
  /** The whole line after its marker: of an inline task the units too. */
  readonly text: string;
  readonly documents: readonly string[];
  /** Units that this one task names after an opening "(Chủ trì,) phối hợp với". */
  readonly coordinators?: readonly string[];
  readonly milestone?: Milestone;
};

/** A date inside a task that is earlier than, or apart from, the deadline of the shortcoming. `date` is ISO. */
export type Milestone = {
  readonly text: string;
  readonly line: number;
  readonly year: number;
  readonly quarter?: number;
  readonly month?: number;
  readonly date?: string;
};

/** Something that looks wrong or unusual; nothing is repaired, so the note is all that happens. */
export type PlanNote = {
  readonly line: number;
  readonly code: NoteCode;
  readonly message: string;
  readonly messageEn: string;
};

export type NoteCode =
  | 'wordArtifact'
  | 'gluedWords'
  | 'missingSpace'
  | 'extraSpace'
  | 'indentedMarker'
  | 'mixedUnicode'
  | 'invisibleCharacter'
  | 'repeatedWord'
  | 'misspelling'
  | 'titleMissing'
  | 'partOrder'
  | 'sectionNumber'
  | 'shortcomingNumber'
  | 'labelVariant'
  | 'causesMissing'
  | 'leadMissing'
  | 'causeWithoutDash'
  | 'headerWithoutColon'
  | 'blockWithoutUnit'
  | 'blockWithoutTask'
  | 'taskInHeader'
  | 'unitUncertain'
  | 'unitSpelling'
  | 'leadAlsoCoordinates'
  | 'deadlineWithoutDate'
  | 'severalMilestones'
  | 'documentNumber'
  | 'documentWordMissing'
  | 'documentDate'
  | 'documentDatesDiffer'
  | 'sumWrong'
  | 'continuedLine'
  | 'emptyItem'
  | 'unplacedLine'
  | 'endMarkMissing';

export type PlanErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'binary'
  | 'encoding'
  | 'notPlan'
  | 'partMissing'
  | 'truncated'
  | 'shortcomingIncomplete'
  | 'shortcomingRepeated'
  | 'passwordProtected'
  | 'oldWordFormat'
  | 'damagedDocument'
  | 'unreadableFile';

/** Why a file is not taken as a plan, with the line to look at where there is one. */
export type PlanError = {
  readonly code: PlanErrorCode;
  readonly line?: number;
  readonly message: LocalizedText;
};

export type PlanResult =
  | { readonly ok: true; readonly plan: PlanReading; readonly tree: PlanTree }
  | { readonly ok: false; readonly error: PlanError };
