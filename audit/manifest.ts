import type { Instant } from '../domain/calendar/instant.js';
import type { OfficialStatus } from '../domain/views/official-status.js';
import type { Hash } from './merkle.js';

export const bundleFormat = 'dondoc-audit-bundle';
/** Goes up when an older reader could not read the files. */
export const bundleVersion = 1;
/** Goes up when the rules of the domain give other events for the same inputs: what followed then is judged by what held then. */
export const rulesVersion = 1;

export const manifestName = 'manifest.json';
export const signatureName = 'signature.json';
export const planFiles = {
  text: 'plan/plan.txt',
  directory: 'plan/directory.json',
  policy: 'plan/policy.json',
  calendar: 'plan/calendar.json',
} as const;
/** The files that are there once. */
export const wholeFiles = { ...planFiles, keys: 'keys.json', page: 'index.html' } as const;

/** The files of one task within its folder. */
export const taskFiles = {
  events: 'events.jsonl',
  inputs: 'inputs.jsonl',
  refused: 'refused.jsonl',
  checkpoint: 'checkpoint.json',
  page: 'page.html',
} as const;

/** The history of one run, from 1. */
export function historyName(run: number): string {
  return `history-${String(run)}.json.gz`;
}

/** What a bundle is about, and every file in it but this one and its signature, in the order of the zip. */
export interface Manifest {
  readonly format: typeof bundleFormat;
  readonly version: number;
  readonly rules: number;
  readonly exportedAt: Instant;
  /** Persons are veiled (docs/adr/0018); absent where they stand as they are. */
  readonly persons?: 'veiled';
  readonly scope: { readonly kind: 'task' | 'plan'; readonly id: string };
  readonly tasks: readonly ManifestTask[];
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
