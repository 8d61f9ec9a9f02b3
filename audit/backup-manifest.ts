import type { Hash } from './merkle.js';

/** A file of a backup, and what must be in it. */
export interface BackupPart {
  /** Its name within the backup's folder. */
  readonly file: string;
  readonly sha256: Hash;
  readonly bytes: number;
}

/** A collection of MongoDB: its documents as BSON one after the other, gzip. */
export interface CollectionPart extends BackupPart {
  readonly collection: string;
  readonly documents: number;
}

/** How far the chain of a task or period reaches in the backup, and the hash that stands for all of it. */
export interface ChainReached {
  readonly chain: string;
  readonly sequence: number;
  readonly head: Hash;
}

/** Temporal's own store as its own kind of database writes it down. */
export interface TemporalPart extends BackupPart {
  readonly kind: 'sqlite' | 'postgres';
  /** The name of the database on a PostgreSQL. */
  readonly database?: string;
}

/** What a backup is, written when all else is there: a folder without it is none. */
export interface BackupManifest {
  readonly format: 1;
  readonly rulesVersion: number;
  readonly begunAt: string;
  readonly endedAt: string;
  readonly mongo: {
    readonly server: string;
    readonly database: string;
    /** The steps that its form has gone. */
    readonly migrations: readonly string[];
    readonly parts: readonly CollectionPart[];
    readonly chains: readonly ChainReached[];
  };
  readonly temporal: {
    readonly namespace: string;
    readonly begunAt: string;
    readonly parts: readonly TemporalPart[];
    /** Every workflow's history, a line of JSON each, gzip: read by whatever server comes. */
    readonly histories: BackupPart & { readonly workflows: number };
  };
}

/** What the backup says at its end. */
export interface BackupMade {
  readonly folder: string;
  /** sha256 of the manifest: whoever keeps it elsewhere knows the whole backup again. */
  readonly manifest: Hash;
  readonly documents: number;
  readonly chains: number;
  readonly workflows: number;
  readonly bytes: number;
  readonly ms: number;
}

/** What was put back. */
export interface Restored {
  /** Of MongoDB; 0 where it was left as it is. */
  readonly documents: number;
  /** Stores of Temporal's own: a file, or databases. */
  readonly temporalStores: number;
  /** Tasks and periods whose histories are in the archive now. */
  readonly histories: number;
  readonly ms: number;
}

/** A sign of life of a program that takes long. */
export interface ProgressLine {
  /** What is under way. */
  readonly progress: string;
  readonly count: number;
  /** How many there are, where that is known. */
  readonly of?: number;
}

/** The name of the manifest in a backup's folder. */
export const manifestFile = 'manifest.json';
