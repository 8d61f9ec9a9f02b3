import { expect } from '@jest/globals';
import { type Instant, toEpochMs, toInstant } from '../../../domain/calendar/instant.js';
import type { Actor } from '../../../domain/task/actor.js';
import { authorityOf } from '../../../domain/task/authority.js';
import type { Command, CommandType } from '../../../domain/task/commands.js';
import { can, decide } from '../../../domain/task/decide.js';
import type { TaskEvent } from '../../../domain/task/events.js';
import { fold } from '../../../domain/task/evolve.js';
import { launch } from '../../../domain/task/launch.js';
import type { CommandRule } from '../../../domain/task/rule.js';
import { commandRules, commandTypes } from '../../../domain/task/rules/index.js';
import type { TaskState } from '../../../domain/task/state.js';
import { nextDeadline, tick } from '../../../domain/task/tick.js';
import { at } from '../fixtures.js';
import { bodyFor } from './contents.js';
import type { Dice } from './dice.js';
import { LifeLaws } from './life-laws.js';
import { must } from './must.js';
import { actorsOf } from './people.js';
import { termsOf } from './terms.js';

/** One step as drawn: time passes, a likely command, or any command of anybody. */
export interface Step {
  readonly kind: number;
  readonly pick: number;
  readonly dice: Dice;
}

const impossible = ['notAuthorized', 'notNow', 'taskClosed'];
const rare: readonly CommandType[] = [
  'withdraw',
  'succeed',
  'reassign',
  'nameUnits',
  'directReassign',
  'verifyCompletion',
  'changePolicy',
  'changeCalendar',
  'delegate',
  'petition',
];

/** A task that lives through drawn steps, each checked; it keeps count. */
export class RandomLife {
  readonly events: TaskEvent[] = [];
  state: TaskState;
  steps = 0;
  carriedOut = 0;
  refused = 0;
  #now: Instant = at('2022-07-20', '08:00');
  readonly #laws = new LifeLaws();

  constructor(terms: Dice) {
    const launched = launch({ terms: termsOf(terms), now: this.#now });
    this.events.push(...launched);
    this.state = frozen(this.#laws.follow(launched, undefined));
    this.#take(tick({ state: this.state, now: this.#now }));
  }

  step(step: Step): void {
    this.steps += 1;
    if (step.kind < 35) this.#pass(step);
    else if (step.kind < 90) this.#likely(step);
    else this.#anything(step);
    this.#laws.holds(this.state, this.#now);
  }

  /** Folding all that happened from the beginning gives the state that is held. */
  end(): void {
    expect(fold(this.events)).toEqual(this.state);
  }

  /** Time passes in one jump and, on a copy, in many small ones: the same events. */
  #pass({ pick, dice: [one, two, three] }: Step): void {
    const to = momentAfter({ state: this.state, now: this.#now, pick, dice: [one, two, three] });
    const inOne = tick({ state: this.state, now: to });
    const span = toEpochMs(to) - toEpochMs(this.#now);
    const stops = [one, two, three]
      .sort((a, b) => a - b)
      .map((share) => toInstant(toEpochMs(this.#now) + Math.floor((span * share) / 1_000)));
    let state = this.state;
    const inMany = [...stops, to].flatMap((stop) => {
      const events = tick({ state, now: stop });
      state = fold(events, state);
      return events;
    });
    must(
      JSON.stringify(inMany) === JSON.stringify(inOne),
      'one jump of time gives what many small ones give',
      inOne,
      inMany,
    );
    this.#now = to;
    this.#take(inOne);
  }

  /** One of the things that somebody can do now, with good content: it is never refused as impossible. */
  #likely({ pick, dice }: Step): void {
    const chosen = this.#possible(pick, dice);
    if (!chosen) return;
    const { actor, type, target } = chosen;
    const body = bodyFor({ type, target, state: this.state, now: this.#now, dice });
    const code = this.#send({ ...body, id: `c${String(this.steps)}`, by: actor });
    must(!impossible.includes(code), 'what can be done is not refused as impossible', type, target, code);
  }

  /** Any command of anybody about anything: it is refused as impossible just when `can` does not list it. */
  #anything({ pick, dice }: Step): void {
    const actors = actorsOf(this.state);
    const actor = actors[pick % actors.length] as Actor;
    const type = commandTypes[dice[0] % commandTypes.length] as CommandType;
    const targets = [
      ...Object.keys(this.state.obligations),
      ...Object.keys(this.state.reports),
      '1',
      '2022',
      'so-tai-chinh',
    ];
    const target = targets[dice[1] % targets.length] ?? '';
    const body = bodyFor({ type, target, state: this.state, now: this.#now, dice });
    const command: Command = { ...body, id: `c${String(this.steps)}`, by: actor };
    const listed = this.#lists(command);
    const code = this.#send(command);
    must(listed || code !== 'done', 'only what `can` lists is carried out', command);
    must(
      actor.delegation !== undefined || listed !== impossible.includes(code),
      '`can` lists just what is not refused as impossible',
      command,
      code,
    );
  }

  #lists(command: Command): boolean {
    const given = authorityOf({ state: this.state, command, now: this.#now });
    if (!given.ok) return false;
    const rule = commandRules[command.type] as unknown as CommandRule<CommandType>;
    const target = rule.target(command, given.authority);
    return can({ actor: command.by, state: this.state, now: this.#now }).some(
      (possibility) => possibility.command === command.type && possibility.target === target,
    );
  }

  /** The code of the refusal, or `done`. The state is frozen all through: a refusal that changed it would throw. */
  #send(command: Command): string {
    const decision = decide({ state: this.state, command, now: this.#now });
    if (decision.ok) {
      this.carriedOut += 1;
      this.#take(decision.events);
      return 'done';
    }
    this.refused += 1;
    const { code, message } = decision.refusal;
    must(!('events' in decision), 'a refusal brings no event', decision);
    must(message.vi !== '' && message.en !== '' && message.vi !== message.en, 'a refusal speaks both', code);
    return code;
  }

  #possible(pick: number, dice: Dice): { actor: Actor; type: CommandType; target: string } | undefined {
    const all = actorsOf(this.state).flatMap((actor) =>
      can({ actor, state: this.state, now: this.#now }).map(({ command: type, target }) => ({
        actor,
        type,
        target,
      })),
    );
    const usual = all.filter(({ type }) => !rare.includes(type));
    const from = usual.length > 0 && dice[2] % 12 !== 0 ? usual : all;
    const types = [...new Set(from.map(({ type }) => type))];
    const type = types[pick % types.length];
    const some = from.filter((one) => one.type === type);
    return some[dice[0] % some.length];
  }

  #take(events: readonly TaskEvent[]): void {
    for (const event of events) this.events.push(event);
    this.state = frozen(this.#laws.follow(events, this.state));
  }
}

function momentAfter({
  state,
  now,
  pick,
  dice: [one],
}: {
  state: TaskState;
  now: Instant;
  pick: number;
  dice: Dice;
}): Instant {
  const next = nextDeadline(state);
  const nowMs = toEpochMs(now);
  switch (pick % 5) {
    case 0:
      return toInstant(nowMs + one * 60_000);
    case 1:
      return next ?? now;
    case 2:
      return next === undefined ? now : toInstant(Math.max(nowMs, toEpochMs(next) - 1));
    case 3:
      return toInstant(nowMs + one * 3_600_000);
    default:
      return toInstant(nowMs + (one % 5) * 86_400_000);
  }
}

/** Freezes what is not frozen yet, so that a change in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
