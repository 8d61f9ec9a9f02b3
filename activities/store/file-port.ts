import type { Readable } from 'node:stream';
import type { FileKindId } from '../../domain/files/kinds.js';
import type { ScanState } from '../../domain/files/scan-state.js';

/** One name under which one person handed in a content, first at a moment (ISO, UTC). */
export interface FileUpload {
  readonly name: string;
  readonly by: string;
  readonly at: string;
}

/** What is known of a scan; a fault is why the last try told nothing. */
export interface FileScan {
  readonly state: ScanState;
  readonly at?: string;
  /** What the scanner said, as the name of what it found. */
  readonly said?: string;
  readonly fault?: string;
  readonly attempts: number;
}

/** A file that is kept: its content stands under its hash, once. */
export interface StoredFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: FileKindId;
  readonly mediaType: string;
  readonly storedAt: string;
  readonly uploads: readonly FileUpload[];
  readonly scan: FileScan;
}

/** A part of a content: from `start` to before `end`. */
export interface FileRange {
  readonly start: number;
  readonly end: number;
}

/** A content on its way in. Nobody sees it before it is kept. */
export interface IncomingFile {
  /** Resolves when more may be given. */
  write(bytes: Buffer): Promise<void>;
  /** All is given; parts may now be read again. */
  finish(): Promise<void>;
  readonly read: (range: FileRange) => Promise<Buffer>;
  /** Keeps it under its hash, or, where that is kept already, adds the name alone. */
  keep(file: {
    readonly sha256: string;
    readonly size: number;
    readonly kind: FileKindId;
    readonly mediaType: string;
    readonly scanState: 'pending' | 'notScanned';
    readonly upload: FileUpload;
  }): Promise<{ readonly file: StoredFile; readonly isNew: boolean }>;
  /** Takes away what was given. */
  discard(): Promise<void>;
}

/** What a scanner took on, and gives back under the same claim. */
export interface ClaimedScan {
  readonly sha256: string;
  readonly claim: string;
  readonly attempts: number;
}

/** Contents of files and what is known of them. Moments are ISO, UTC. */
export interface FileStore {
  receiveFile(): Promise<IncomingFile>;
  file(sha256: string): Promise<StoredFile | undefined>;
  files(sha256s: readonly string[]): Promise<readonly StoredFile[]>;
  /** Opens a content or a part of it; undefined when it is not kept. Fails on the way when a piece is missing. */
  fileContent(of: { readonly sha256: string; readonly range?: FileRange }): Promise<Readable | undefined>;
  /** Takes on one file that no scanner has judged, until a moment. */
  claimScan(of: { readonly now: string; readonly leaseUntil: string }): Promise<ClaimedScan | undefined>;
  /** What a scanner found; nothing changes when its claim has passed to another. */
  putScan(
    of: Pick<ClaimedScan, 'sha256' | 'claim'> & {
      readonly scan: Omit<FileScan, 'attempts'>;
      readonly nextTryAt?: string;
    },
  ): Promise<void>;
  /** Without a scanner nothing is waited for: what waits becomes `notScanned`. */
  releaseUnscanned(): Promise<void>;
  scanCounts(): Promise<Readonly<Record<ScanState, number>>>;
  /** Takes away what uploads that broke off before a moment left behind; how many there were. */
  sweepUploads(of: { readonly begunBefore: string }): Promise<number>;
}
