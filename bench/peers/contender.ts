import type { Part } from '../../test/chaos/part.js';
import type { Step } from './script.js';

/** What has to be sent to have a command carried out. */
export interface Sending {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What stands in the end of a task, in the words that all share. */
export interface Recorded {
  /** The ids of all commands that were carried out, in order, one as often as it stands there. */
  readonly commands: readonly string[];
  readonly signOffs: number;
  readonly reportIsAccepted: boolean;
  /** How often it was told that the deadline was missed. */
  readonly told: number;
}

/** One of those that carry the process, with processes and data of its own on this machine. */
export interface Contender {
  /** All its processes. */
  readonly parts: Readonly<Record<string, Part>>;
  /** Which of them run the code of the process: these are killed. */
  readonly app: readonly string[];
  /** Where its data lie. */
  readonly data: readonly string[];
  /** Starts so many tasks that are due at that moment, or a little later; gives their ids and the moment. */
  readonly begin: (asked: Asked) => Promise<{ readonly ids: readonly string[]; readonly momentMs: number }>;
  readonly sending: (of: {
    readonly taskId: string;
    readonly step: Step;
    readonly commandId: string;
  }) => Sending;
  /** How often anybody was told of a missed deadline so far. */
  readonly told: () => Promise<number>;
  readonly recorded: (taskId: string) => Promise<Recorded>;
  /** Rejects while it takes no command. */
  readonly ready: () => Promise<unknown>;
  /** What lies in its stores, counted by kind. */
  readonly stored: () => Promise<Readonly<Record<string, number>>>;
  readonly stop: () => Promise<void>;
}

export interface Asked {
  readonly group: string;
  readonly count: number;
  readonly dueAtMs: number;
}

/** What it is, and how it is started. */
export interface ContenderKind {
  readonly name: string;
  /** With the versions that count. */
  readonly title: string;
  /** How it carries the process, in a sentence. */
  readonly means: string;
  /** Files and folders of the project that one would have to write. */
  readonly sources: readonly string[];
  /** Starts everything in a folder of its own. Throws `NotHere` where this machine lacks something for it. */
  readonly start: (home: string) => Promise<Contender>;
}

/** Something that a contender needs is not on this machine: it is left out, and that is said. */
export class NotHere extends Error {}
