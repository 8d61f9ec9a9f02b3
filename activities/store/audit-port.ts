import type { Link } from '../../audit/chain.js';
import type { SignedCheckpoint } from '../../audit/checkpoint.js';
import type { RefusedCommand } from '../../audit/refused.js';
import type { Rotation } from '../../audit/rotation.js';
import type { HeadStore } from './head-port.js';

/** The history of one run of a task or a period as Temporal gave it, packed: it outlives Temporal's retention. */
export interface ArchivedHistory {
  /** The chain: a task, or `reporting-period/<plan>/<quarter>`. */
  readonly taskId: string;
  readonly planId: string;
  /** From 1. */
  readonly run: number;
  /** gzip of the history's JSON. */
  readonly bytes: Buffer;
  readonly events: number;
  /** The run has ended: nothing can be added. */
  readonly complete: boolean;
  readonly archivedAt: string;
}

/** A checkpoint with the heads that are new in it, in the order of the log. */
export interface StoredCheckpoint {
  readonly planId: string;
  /** From 1, without a gap. */
  readonly number: number;
  readonly signed: SignedCheckpoint;
  readonly added: readonly string[];
}

/** What of the tasks is archived. */
export interface ArchiveHealth {
  /** Tasks that are closed and whose whole history is not in the archive. */
  readonly missing: number;
}

/** Histories and checkpoints: what auditors need when Temporal and the keys of today are gone. */
export interface AuditStore extends HeadStore {
  /** Keeps a history in place of a shorter one of the same run. */
  putHistory(history: ArchivedHistory): Promise<void>;
  /** The archived histories of a task or a period, by run. */
  histories(chain: string): Promise<readonly ArchivedHistory[]>;
  /** Every task and period with an archived history, in order; of one plan where one is named. */
  archivedChains(planId?: string): Promise<readonly string[]>;
  /**
   * Tasks and periods to archive now: tasks that are closed without a whole history, and all others that are not archived whole
   * and were last archived before a moment (ISO, UTC).
   */
  chainsToArchive(of: {
    readonly olderThan: string;
    readonly limit: number;
  }): Promise<readonly { readonly chain: string; readonly planId: string }[]>;
  archiveHealth(): Promise<ArchiveHealth>;
  /** Stores a checkpoint; false when its number is taken. */
  storeCheckpoint(checkpoint: StoredCheckpoint): Promise<boolean>;
  /** Adds a refused command to the chain of its task. */
  chainRefused(of: { readonly taskId: string; readonly refused: RefusedCommand }): Promise<void>;
  /** What was refused to a task, in order. */
  refused(taskId: string): Promise<readonly Link<RefusedCommand>[]>;
  /** All checkpoints of a plan, in order. */
  checkpoints(planId: string): Promise<readonly StoredCheckpoint[]>;
  /** Keeps the handing over of one signing key to the next; one that is kept already stays. */
  putRotation(rotation: Rotation): Promise<void>;
  /** In order of time. */
  rotations(): Promise<readonly Rotation[]>;
  /** The last one, without the heads that were new in it. */
  lastCheckpoint(planId: string): Promise<Omit<StoredCheckpoint, 'added'> | undefined>;
}
