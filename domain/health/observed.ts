import type { Instant } from '../calendar/instant.js';
import type { LocalizedText } from '../text/localized.js';

/** A server that answers, or why it does not. */
export type Answering = { readonly answers: true } | { readonly answers: false; readonly why: LocalizedText };

/** A reason in whichever words a server or a library has for it. */
export function becauseOf(why: string): Answering {
  return { answers: false, why: { vi: why, en: why } };
}

/** Whether a process has keys that keep what Temporal stores unreadable for others. */
export type PayloadKeysState = 'notSet' | 'set';

/** What a worker says of itself with its pulse. */
export interface WorkerWords {
  readonly version?: string;
  /** The key that signs checkpoints; `example` is one that everybody has. */
  readonly auditKey?: 'notSet' | 'set' | 'example';
  readonly payloadKeys?: PayloadKeysState;
  /** Runs of workflows that it could not carry on lately. */
  readonly failing?: readonly string[];
}

/** A worker as it was last heard of, by its own clock. */
export interface ObservedWorker extends WorkerWords {
  readonly name: string;
  readonly at: string;
}

/** A clock beside the one of whoever looked. */
export interface ObservedClock {
  readonly of: 'temporal' | 'mongodb' | 'api';
  readonly aheadMs: number;
}

export interface ObservedDisk {
  /** Whose disk, and where. */
  readonly place: string;
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** A file that a setting names. */
export interface ObservedFile {
  readonly setting: string;
  readonly path: string;
  readonly fault:
    | 'missing'
    | 'unreadable'
    | 'readByOthers'
    | 'noKey'
    | 'exampleKey'
    | 'notWritable'
    | undefined;
}

/** What was seen of a running dondoc at a moment; what could not be looked at is absent, and nothing is said of it. */
export interface ObservedHealth {
  readonly at: Instant;
  /** It serves an office; a copy to be tried out may do without mail, scanner and keys. */
  readonly isProduction?: boolean;
  readonly version?: string;
  readonly api?: Answering & { readonly address: string };
  readonly temporal?: Answering;
  readonly mongodb?: Answering;
  readonly provider?: Answering & { readonly issuer: string };
  readonly workers?: readonly ObservedWorker[];
  /** Workers that asked Temporal for work in the last minutes. */
  readonly pollers?: number;
  /** Work that waits for a worker. */
  readonly backlog?: { readonly count: number; readonly oldestSeconds: number };
  readonly retentionDays?: number;
  /** Open workflows that no worker can carry on, by their ids in Temporal, and how often it was tried. */
  readonly poisoned?: readonly { readonly workflowId: string; readonly attempts: number }[];
  /** The longest histories of open tasks. */
  readonly histories?: readonly {
    readonly taskId: string;
    readonly events: number;
    readonly bytes: number;
  }[];
  readonly clocks?: readonly ObservedClock[];
  readonly disks?: readonly ObservedDisk[];
  readonly mail?: {
    readonly smtp: 'notConfigured' | 'works' | 'down' | 'notSeen';
    readonly error?: string;
    readonly waiting: number;
    readonly failed: number;
    readonly oldestWaiting?: Instant;
  };
  readonly noticesForNobody?: number;
  readonly archiveMissing?: number;
  readonly scanner?: 'set' | 'notSet';
  readonly files?: readonly ObservedFile[];
  /** Settings whose secret is short or a word of an example. */
  readonly weakSecrets?: readonly string[];
  /** The API told no more, since nobody logged in or somebody who does not run the system. */
  readonly refusedLook?: 'notLoggedIn' | 'notAllowed';
}
