import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { chance } from '../../domain/simulate/chance.js';
import type { Command, CommandType } from '../../domain/task/commands.js';
import { can, decide } from '../../domain/task/decide.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { type LaunchTerms, launch } from '../../domain/task/launch.js';
import { commandTypes } from '../../domain/task/rules/index.js';
import { tick } from '../../domain/task/tick.js';
import { bodyFor } from '../task/properties/contents.js';
import type { Dice } from '../task/properties/dice.js';
import { actorsOf } from '../task/properties/people.js';
import { termsOf } from '../task/properties/terms.js';

/** What was sent to a task and when, and what the core makes of it. */
export interface ScriptedLife {
  readonly terms: LaunchTerms;
  readonly sent: readonly { readonly at: Instant; readonly command: Command }[];
  readonly events: readonly TaskEvent[];
}

const hourMs = 3_600_000;
/** What ends a task is drawn seldom: a life is to be long. */
const ends: readonly CommandType[] = [
  'withdraw',
  'succeed',
  'reassign',
  'nameUnits',
  'directReassign',
  'verifyCompletion',
];

/** A few drawn lives, as few as a greedy choice needs, that carry out every command there is. */
export function livesOverAllCommands({ from, to }: { from: Instant; to: Instant }): readonly ScriptedLife[] {
  const missing = new Set<CommandType>(commandTypes);
  const chosen: ScriptedLife[] = [];
  for (let seed = 0; missing.size > 0 && seed < 500; seed += 1) {
    const life = drawnLife({ seed, from, to, wanted: missing });
    const brings = life.sent.filter(({ command }) => missing.has(command.type));
    if (brings.length === 0) continue;
    for (const { command } of brings) missing.delete(command.type);
    chosen.push(life);
  }
  if (missing.size > 0) throw new Error(`no drawn life carries out ${[...missing].join(', ')}`);
  return chosen;
}

function drawnLife({
  seed,
  from,
  to,
  wanted,
}: {
  seed: number;
  from: Instant;
  to: Instant;
  wanted: ReadonlySet<CommandType>;
}): ScriptedLife {
  const dice = (key: string): Dice => {
    const die = (side: number) => Math.floor(chance({ seed, key: `${key} ${String(side)}` }) * 1_000);
    return [die(1), die(2), die(3)];
  };
  const drawn = termsOf(dice('terms'));
  const terms = { ...drawn, brief: { ...drawn.brief, taskId: `drawn/7.1/${String(seed)}` } };
  const events: TaskEvent[] = [...launch({ terms, now: from })];
  const sent: { at: Instant; command: Command }[] = [];
  let state = fold(events);
  const take = (more: readonly TaskEvent[]) => {
    events.push(...more);
    state = fold(more, state);
  };
  take(tick({ state, now: from }));
  let now = from;
  for (let step = 0; state.phase !== 'closed'; step += 1) {
    const [hours, pick, which] = dice(`step ${String(step)}`);
    now = halfPast({ now, hours: hours % 48 });
    if (now > to) break;
    take(tick({ state, now }));
    const act = likelyAct({ state, now, pick, which, wanted, dice: dice(`content ${String(step)}`) });
    if (!act) continue;
    const command: Command = { ...act, id: `c${String(step)}` };
    const decision = decide({ state, command, now });
    if (!decision.ok) continue;
    sent.push({ at: now, command });
    take(decision.events);
  }
  take(tick({ state, now: to }));
  return { terms, sent, events };
}

/** Half past an hour some hours later: never a moment at which something is due. */
function halfPast({ now, hours }: { now: Instant; hours: number }): Instant {
  const hour = Math.floor(toEpochMs(now) / hourMs) * hourMs;
  return toInstant(hour + (hours + 1) * hourMs + hourMs / 2);
}

function likelyAct({
  state,
  now,
  pick,
  which,
  wanted,
  dice,
}: {
  state: ReturnType<typeof fold>;
  now: Instant;
  pick: number;
  which: number;
  wanted: ReadonlySet<CommandType>;
  dice: Dice;
}) {
  const all = actorsOf(state).flatMap((by) =>
    can({ actor: by, state, now }).map(({ command: type, target }) => ({ by, type, target })),
  );
  const possible = [...new Set(all.map(({ type }) => type))];
  const usual = which % 25 === 0 ? possible : possible.filter((type) => !ends.includes(type));
  const asked = usual.filter((type) => wanted.has(type));
  const types = asked.length > 0 && which % 2 === 0 ? asked : usual;
  const some = all.filter(({ type }) => type === types[pick % types.length]);
  const chosen = some[which % some.length];
  return chosen && { ...bodyFor({ ...chosen, state, now, dice }), by: chosen.by };
}
