import type { Instant } from '../domain/calendar/instant.js';
import type { OfficialStatus } from '../domain/views/official-status.js';
import type { Hash } from './merkle.js';

export const bundleFormat = 'dondoc-audit-bundle';
/** Goes up when an older reader could not read the files. */
export const bundleVersion = 2;

export const manifestName = 'manifest.json';
export const signatureName = 'signature.json';
export const planFiles = {
  text: 'plan/plan.txt',
  directory: 'plan/directory.json',
  policy: 'plan/policy.json',
  calendar: 'plan/calendar.json',
} as const;
/** The files that are there once. */
export const wholeFiles = {
  ...planFiles,
  keys: 'keys.json',
  /** All heads that were ever signed, a line each: gzip of the leaves of the checkpoint's log. */
  log: 'log.jsonl.gz',
  documents: 'documents.json',
  page: 'index.html',
} as const;
/** The content of a document, under its sha256. */
export const documentFolder = 'documents';

/** The files of one task within its folder. */
export const taskFiles = {
  events: 'events.jsonl',
  inputs: 'inputs.jsonl',
  refused: 'refused.jsonl',
  checkpoint: 'checkpoint.json',
  page: 'page.html',
} as const;

/** The files of one reporting period within its folder. */
export const periodFiles = {
  events: 'events.jsonl',
  inputs: 'inputs.jsonl',
  checkpoint: 'checkpoint.json',
} as const;

/** The history of one run, from 1. */
export function historyName(run: number): string {
  return `history-${String(run)}.json.gz`;
}

/** What a bundle is about, and every file in it but this one and its signature, in the order of the zip. */
export interface Manifest {
  readonly format: typeof bundleFormat;
  readonly version: number;
  /** The highest edition of the rules by which anything in it was decided: each event is judged by the one that held then. */
  readonly rules: number;
  readonly exportedAt: Instant;
  /** Persons are veiled (docs/adr/0018); absent where they stand as they are. */
  readonly persons?: 'veiled';
  readonly scope: { readonly kind: 'task' | 'plan'; readonly id: string };
  readonly tasks: readonly ManifestTask[];
  /** Absent in the bundle of a task. */
  readonly periods?: readonly ManifestPeriod[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestTask {
  readonly taskId: string;
  readonly folder: string;
  readonly events: number;
  /** The head of its chain of events. */
  readonly head: Hash;
  /** sha256 of the canonical JSON of its state after the last event. */
  readonly state: Hash;
  /** At the moment until which the inputs go. */
  readonly status: OfficialStatus;
  readonly until: Instant;
}

export interface ManifestPeriod {
  readonly periodId: string;
  readonly folder: string;
  readonly events: number;
  readonly head: Hash;
  /** sha256 of the canonical JSON of its state after the last event. */
  readonly state: Hash;
}

/** A document that an event names by its sha256: evidence. `left` says why its content is not in the bundle. */
export interface BundleDocument {
  readonly sha256: Hash;
  readonly size?: number;
  readonly mediaType?: string;
  /** Under which it was handed in. */
  readonly name?: string;
  readonly left?: 'unknown' | 'infected' | 'notScannedYet' | 'persons' | 'tooLarge';
}

export interface ManifestFile {
  readonly name: string;
  readonly sha256: Hash;
  readonly size: number;
}

/** Who vouches for the manifest, and so for every file. */
export interface BundleSignature {
  readonly publicKey: string;
  readonly signature: string;
}

/** The text of which the signature is: the manifest as it stands in the file. */
export function signedText(manifest: string): string {
  return `dondoc/audit-bundle/1\n${manifest}`;
}
