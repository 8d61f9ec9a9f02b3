import type { Instant } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import type { Actor } from './actor.js';
import type { CommandOf, CommandType } from './commands.js';
import type { EventBody } from './events.js';
import { isOwed } from './owed.js';
import type { Refusal } from './refusals.js';
import type { Relation } from './relations.js';
import type { TaskState } from './state.js';

/** What a rule looks at when it decides. */
export interface Deciding<T extends CommandType> {
  readonly state: TaskState;
  readonly command: CommandOf<T>;
  /** In whose authority: the sender, or the principal of his delegation. */
  readonly authority: Actor;
  readonly now: Instant;
}

/**
 * One row of the table of who may do what in which state. The update's validator, the API and the buttons of the page all
 * read it: `who` and `targets` answer "can I", `check` and `events` answer "with this content".
 */
export interface CommandRule<T extends CommandType> {
  readonly who: readonly Relation[];
  /** What the command can be about now: periods, obligations, units, or `task`; none when it is not possible. */
  readonly targets: (state: TaskState, authority: Actor) => readonly string[];
  /** What this command is about. */
  readonly target: (command: CommandOf<T>, authority: Actor) => string;
  /** A refusal that depends on the content. */
  readonly check?: (deciding: Deciding<T>) => Refusal | undefined;
  readonly events: (deciding: Deciding<T>) => readonly EventBody[];
}

/** The target of a command that is about the task as a whole. */
const wholeTask = 'task';

/** A command about the task as a whole, possible while a condition holds. */
export function wholeTaskWhile(holds: (state: TaskState) => boolean) {
  return {
    targets: (state: TaskState) => (holds(state) ? [wholeTask] : []),
    target: () => wholeTask,
  };
}

/** A command about the task as a whole, possible while something of a kind is owed. */
export function wholeTaskWhileOwed(kind: ObligationKind) {
  return wholeTaskWhile((state) => isOwed(state, kind));
}
