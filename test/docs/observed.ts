import { addDays, dateOf, type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { chance } from '../../domain/simulate/chance.js';
import type { CommandBody, CommandType } from '../../domain/task/commands.js';
import { can, decide } from '../../domain/task/decide.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import type { TaskState } from '../../domain/task/state.js';
import { nextDeadline, tick } from '../../domain/task/tick.js';
import { at } from '../task/fixtures.js';
import { bodyFor } from '../task/properties/contents.js';
import type { Dice } from '../task/properties/dice.js';
import { actorsOf } from '../task/properties/people.js';
import { markedTerms } from './marked-terms.js';

/** What a task lived through: its events, and the command behind each command id. */
export interface ObservedLife {
  readonly events: readonly TaskEvent[];
  readonly commands: ReadonlyMap<string, CommandType>;
  /** The phases in which each command was possible for somebody. */
  readonly possible: ReadonlyMap<CommandType, ReadonlySet<TaskState['phase']>>;
}

const lives = 400;
const steps = 60;
const launchDates = ['2022-07-20', '2022-11-28'] as const;
/** Commands after which a life has little left to show: now and then only. */
const endings: readonly CommandType[] = [
  'withdraw',
  'succeed',
  'reassign',
  'nameUnits',
  'directReassign',
  'verifyCompletion',
];
/** How likely a command is beside the others: what needs much before it, more; what is always possible, less. */
const weights: Readonly<Partial<Record<CommandType, number>>> = {
  object: 2,
  signOff: 0.4,
  petitionObjection: 6,
  answerPetition: 4,
  reviewYear: 6,
  petition: 0.2,
  changePolicy: 0.1,
  changeCalendar: 0.1,
  delegate: 0.1,
  revokeDelegation: 0.1,
};

let kept: readonly ObservedLife[] | undefined;

/** Lives in which anybody does anything that he may: what the tables of the documentation are read from. Always the same. */
export function observedLives(): readonly ObservedLife[] {
  kept ??= Array.from({ length: lives }, (_none, seed) => live(seed));
  return kept;
}

function live(seed: number): ObservedLife {
  const draw = (key: string) => chance({ seed, key });
  let now: Instant = at(launchDates[seed % launchDates.length] ?? launchDates[0], '08:00');
  const events: TaskEvent[] = [...launch({ terms: markedTerms(draw), now })];
  const commands = new Map<string, CommandType>();
  const possible = new Map<CommandType, Set<TaskState['phase']>>();
  let state = fold(events);
  const take = (more: readonly TaskEvent[]) => {
    events.push(...more);
    state = fold(more, state);
  };
  take(tick({ state, now }));
  for (let step = 0; step < steps && state.phase !== 'closed'; step += 1) {
    const drawn = (what: string) => draw(`${String(step)} ${what}`);
    now = later({ state, now, drawn });
    take(tick({ state, now }));
    for (let act = 0; act < 3; act += 1) {
      const one = (what: string) => drawn(`${String(act)} ${what}`);
      const can_ = possibilities({ state, now });
      for (const { type } of can_)
        possible.set(type, (possible.get(type) ?? new Set<TaskState['phase']>()).add(state.phase));
      const chosen = choose({ among: can_, drawn: one });
      if (!chosen) continue;
      const body = bodyOf({ ...chosen, state, now, drawn: one });
      const id = `${String(step)}.${String(act)}`;
      const decision = decide({ state, command: { ...body, id, by: chosen.actor }, now });
      if (!decision.ok) continue;
      commands.set(id, chosen.type);
      take(decision.events);
    }
  }
  return { events, commands, possible };
}

/** A likely content; terms change in their version and their ladder only, so that dates still tell their period. */
function bodyOf({
  type,
  target,
  state,
  now,
  drawn,
}: {
  type: CommandType;
  target: string;
  state: TaskState;
  now: Instant;
  drawn: (what: string) => number;
}): CommandBody {
  const dice: Dice = [die(drawn('a')), die(drawn('b')), die(drawn('c'))];
  const body = bodyFor({ type, target, state, now, dice });
  if (body.type === 'reviewYear') return { ...body, goesOn: drawn('goesOn') < 0.7 };
  if (body.type !== 'changePolicy') return body;
  const { version, ladders } = body.policy;
  return { ...body, policy: { ...state.policy, version, ladders } };
}

/** Some hours, until the next deadline, or some days. */
function later({
  state,
  now,
  drawn,
}: {
  state: TaskState;
  now: Instant;
  drawn: (what: string) => number;
}): Instant {
  const by = drawn('by');
  if (by < 0.3) return toInstant(toEpochMs(now) + Math.floor(drawn('hours') * 30) * 3_600_000);
  if (by < 0.8) return nextDeadline(state) ?? now;
  return at(addDays(dateOf(now), 1 + Math.floor(drawn('days') * 9)), '09:00');
}

function possibilities({ state, now }: { state: TaskState; now: Instant }) {
  return actorsOf(state)
    .filter(({ delegation }) => delegation === undefined)
    .flatMap((actor) =>
      can({ actor, state, now }).map(({ command, target }) => ({ actor, type: command, target })),
    );
}

/** One of the commands, each as likely as any other, however many people may give it. */
function choose<One extends { readonly type: CommandType }>({
  among,
  drawn,
}: {
  among: readonly One[];
  drawn: (what: string) => number;
}): One | undefined {
  const ends = drawn('end') < 0.04;
  const types = [...new Set(among.map(({ type }) => type))].filter((type) => endings.includes(type) === ends);
  const total = types.reduce((sum, type) => sum + (weights[type] ?? 1), 0);
  let left = drawn('type') * total;
  const type = types.find((candidate) => (left -= weights[candidate] ?? 1) < 0);
  const some = among.filter((one) => one.type === type);
  return some[Math.floor(drawn('who') * some.length)];
}

function die(drawn: number): number {
  return Math.floor(drawn * 1_000);
}
