import type { Instant } from '../calendar/instant.js';
import type { Actor } from './actor.js';
import { authorityOf } from './authority.js';
import type { Command, CommandType } from './commands.js';
import type { TaskEvent } from './events.js';
import { fold } from './evolve.js';
import { type Refusal, refuse } from './refusals.js';
import { type Relation, relationsOf } from './relations.js';
import type { CommandRule, Deciding } from './rule.js';
import { commandRules, commandTypes } from './rules/index.js';
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
  const given = authorityOf({ state: current, command, now });
  if (!given.ok) return given;
  const deciding = { state: current, command, authority: given.authority, now };
  const rule = commandRules[command.type] as unknown as CommandRule<CommandType>;
  const refusal = refusalOf({ ...deciding, rule });
  if (refusal) return { ok: false, refusal };
  const own = stamp({
    state: current,
    bodies: rule.events(deciding),
    at: now,
    by: command.by,
    commandId: command.id,
  });
  const after = fold(own, current);
  return { ok: true, events: [...before, ...own, ...tick({ state: after, now })] };
}

/** One thing that a person can do with a task now. */
export interface Possibility {
  readonly command: CommandType;
  readonly target: string;
}

/**
 * Everything that a person may do with a task in this state: the buttons of the page. Who acts under a delegation is asked for
 * with the moment: a delegation has its dates.
 */
export function can({
  actor,
  state,
  now = state.launchedAt,
}: {
  actor: Actor;
  state: TaskState;
  now?: Instant;
}): readonly Possibility[] {
  if (state.phase === 'closed') return [];
  return commandTypes.flatMap((command) => {
    const rule = commandRules[command];
    const given = authorityOf({ state, command: { type: command, by: actor }, now });
    if (!given.ok || !isAmong({ who: rule.who, authority: given.authority, state })) return [];
    return rule.targets(state, given.authority).map((target) => ({ command, target }));
  });
}

function isAmong({
  who,
  authority,
  state,
}: {
  who: readonly Relation[];
  authority: Actor;
  state: TaskState;
}): boolean {
  const relations = relationsOf({ actor: authority, state });
  return who.some((relation) => relations.includes(relation));
}

function refusalOf({
  rule,
  ...deciding
}: Deciding<CommandType> & { readonly rule: CommandRule<CommandType> }): Refusal | undefined {
  const { state, command, authority } = deciding;
  if (!isAmong({ who: rule.who, authority, state })) return refuse('notAuthorized');
  if (state.phase === 'closed') return refuse('taskClosed');
  if (!rule.targets(state, authority).includes(rule.target(command, authority))) return refuse('notNow');
  if ('reason' in command && command.reason.trim() === '') return refuse('reasonRequired');
  return rule.check?.(deciding);
}
