import type { Instant } from '../calendar/instant.js';
import type { Actor } from './actor.js';
import type { Command, CommandOf, CommandType } from './commands.js';
import type { TaskEvent } from './events.js';
import { fold } from './evolve.js';
import { type Refusal, refuse } from './refusals.js';
import { relationsOf } from './relations.js';
import type { CommandRule } from './rule.js';
import { commandRules } from './rules/index.js';
import { stamp } from './stamp.js';
import type { TaskState } from './state.js';
import { tick } from './tick.js';

export type Decision =
  | { readonly ok: true; readonly events: readonly TaskEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** What a command brings at a moment: what time owed until then, and its own events; or a refusal, and nothing. */
export function decide({
  state,
  command,
  now,
}: {
  state: TaskState;
  command: Command;
  now: Instant;
}): Decision {
  const before = tick({ state, now });
  const current = fold(before, state);
  const rule = commandRules[command.type] as unknown as CommandRule<CommandType>;
  const refusal = refusalOf({ state: current, command, now, rule });
  if (refusal) return { ok: false, refusal };
  const bodies = rule.events({ state: current, command, now });
  const own = stamp({ state: current, bodies, at: now, by: command.by, commandId: command.id });
  const after = fold(own, current);
  return { ok: true, events: [...before, ...own, ...tick({ state: after, now })] };
}

/** One thing that a person can do with a task now. */
export interface Possibility {
  readonly command: CommandType;
  readonly target: string;
}

/** Everything that a person may do with a task in this state: the buttons of the page. */
export function can({ actor, state }: { actor: Actor; state: TaskState }): readonly Possibility[] {
  const relations = relationsOf({ actor, state });
  return (Object.keys(commandRules) as CommandType[]).flatMap((command) => {
    const rule = commandRules[command];
    if (!rule.who.some((relation) => relations.includes(relation))) return [];
    return rule.targets(state).map((target) => ({ command, target }));
  });
}

function refusalOf({
  state,
  command,
  now,
  rule,
}: {
  state: TaskState;
  command: CommandOf<CommandType>;
  now: Instant;
  rule: CommandRule<CommandType>;
}): Refusal | undefined {
  const relations = relationsOf({ actor: command.by, state });
  if (!rule.who.some((relation) => relations.includes(relation))) return refuse('notAuthorized');
  if (state.phase === 'closed') return refuse('taskClosed');
  if (!rule.targets(state).includes(rule.target(command))) return refuse('notNow');
  if ('reason' in command && command.reason.trim() === '') return refuse('reasonRequired');
  return rule.check?.({ state, command, now });
}
