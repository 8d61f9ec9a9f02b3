import { addMs, type Instant } from '../domain/calendar/instant.js';
import type { Command } from '../domain/task/commands.js';
import { decide } from '../domain/task/decide.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import { landing, unheardPeriods, whenToLook } from '../domain/task/filing.js';
import type { TaskState } from '../domain/task/state.js';
import { nextDeadline, tick } from '../domain/task/tick.js';
import { firstEvents } from './first-events.js';
import type { Input } from './inputs.js';

/** A command that comes out otherwise than it was recorded. */
export interface Divergence {
  readonly command: Command;
  readonly at: Instant;
  /** `done` with the number of events and the phase, or the code of the refusal. */
  readonly recorded: string;
  readonly relived: string;
}

/** A task as the rules make it from its inputs. */
export interface Relived {
  readonly events: readonly TaskEvent[];
  /** Before the first event, for a task whose earlier runs are not there. */
  readonly carried?: TaskState;
  readonly state: TaskState;
  readonly divergences: readonly Divergence[];
}

/**
 * Runs the past again: the launch, each command at the moment at which it was taken, and time in between. Throws when the
 * inputs do not begin with a start, or hold something that no rule can work with.
 */
export function relive(inputs: readonly Input[]): Relived {
  const [first, ...others] = inputs;
  if (first?.kind !== 'started') throw new TypeError('inputs begin with the start of the task');
  const life = new Life(first);
  for (const input of others) life.take(input);
  const { carried } = first.start;
  return {
    events: life.events,
    ...(carried && { carried }),
    state: life.state,
    divergences: life.divergences,
  };
}

class Life {
  readonly events: TaskEvent[] = [];
  readonly divergences: Divergence[] = [];
  state: TaskState;
  readonly #heedsFilings: boolean;
  readonly #deaf = new Set<string>();

  constructor({ at, start }: Extract<Input, { kind: 'started' }>) {
    const events = firstEvents({ start, at });
    this.state = fold(events, start.carried);
    this.events.push(...events);
    this.#heedsFilings = start.heedsFilings ?? false;
    this.#look(at);
  }

  take(input: Input): void {
    switch (input.kind) {
      case 'started':
        throw new TypeError('a task is started once');
      case 'command':
      case 'refused':
        return this.#carryOut(input);
      case 'filed':
        for (const report of input.reports) {
          const { changedAt } = this.state;
          const now = report.filedAt > changedAt ? report.filedAt : changedAt;
          const decision = decide({ state: this.state, command: landing(report), now });
          if (decision.ok) this.#add(decision.events);
          else this.#deaf.add(report.period);
        }
        return;
      case 'looked':
        return this.#look(input.at);
      case 'until':
        return this.#end(input.at);
    }
  }

  #carryOut(input: Extract<Input, { kind: 'command' | 'refused' }>): void {
    const { command, at } = input;
    const decision = decide({ state: this.state, command, now: at });
    if (decision.ok && input.kind === 'command') this.#add(decision.events);
    const relived = decision.ok ? outcomeOf(this.state) : decision.refusal.code;
    const recorded = input.kind === 'command' ? outcomeOf(input.receipt) : input.refusal;
    if (relived !== recorded) this.divergences.push({ command, at, recorded, relived });
  }

  /** Time passes, unless a report is awaited that may have been filed in time. */
  #look(now: Instant): void {
    if (this.#unheard(now).length === 0) this.#add(tick({ state: this.state, now }));
  }

  /** Ends of dates are looked at some seconds later: what happened by then is known, what is still asked about is not. */
  #end(now: Instant): void {
    const [awaited] = this.#unheard(now);
    const deadline = nextDeadline(this.state);
    const asking = awaited && deadline !== undefined && now < whenToLook(awaited.before);
    this.#add(tick({ state: this.state, now: asking ? addMs(awaited.before, -1) : now }));
  }

  #unheard(now: Instant) {
    if (!this.#heedsFilings) return [];
    return unheardPeriods({ state: this.state, now }).filter(({ period }) => !this.#deaf.has(period));
  }

  #add(events: readonly TaskEvent[]): void {
    for (const event of events) this.events.push(event);
    this.state = fold(events, this.state);
  }
}

function outcomeOf({ sequence, phase }: { sequence: number; phase: string }): string {
  return `done, ${String(sequence)} events, ${phase}`;
}
