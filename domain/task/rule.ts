import type { Instant } from '../calendar/instant.js';
import type { CommandOf, CommandType } from './commands.js';
import type { EventBody } from './events.js';
import type { Refusal } from './refusals.js';
import type { Relation } from './relations.js';
import type { TaskState } from './state.js';

/** What a rule looks at when it decides. */
export interface Deciding<T extends CommandType> {
  readonly state: TaskState;
  readonly command: CommandOf<T>;
  readonly now: Instant;
}

/**
 * One row of the table of who may do what in which state. The update's validator, the API and the buttons of the page all
 * read it: `who` and `targets` answer "can I", `check` and `events` answer "with this content".
 */
export interface CommandRule<T extends CommandType> {
  readonly who: readonly Relation[];
  /** What the command can be about now: periods, obligations, or `task`; none when it is not possible. */
  readonly targets: (state: TaskState) => readonly string[];
  /** What this command is about. */
  readonly target: (command: CommandOf<T>) => string;
  /** A refusal that depends on the content. */
  readonly check?: (deciding: Deciding<T>) => Refusal | undefined;
  readonly events: (deciding: Deciding<T>) => readonly EventBody[];
}

/** The target of a command that is about the task as a whole. */
export const wholeTask = 'task';
