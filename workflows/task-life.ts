import type { Instant } from '../domain/calendar/instant.js';
import type { Command } from '../domain/task/commands.js';
import { decide } from '../domain/task/decide.js';
import type { CommandsAtMs, Moments } from '../domain/task/decided-at.js';
import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import type { TaskState } from '../domain/task/state.js';
import { tick } from '../domain/task/tick.js';
import type { Recording } from './messages.js';

/** What happens to a task: events that are given, time that passes, or a command. Milliseconds since 1970, by Temporal's time. */
export type Step =
  | { readonly events: readonly TaskEvent[] }
  | { readonly untilMs: number }
  | { readonly command: Command; readonly atMs: number };

/** Steps that go to the store together, and what they came from. */
export interface Batch {
  readonly recording: Recording;
  readonly steps: readonly Step[];
  readonly before: TaskState | undefined;
}

/** A step, and the events that it brought: at least one. */
interface Taken {
  readonly step: Step;
  readonly events: readonly TaskEvent[];
}

/** How a task stands, and what of it is not yet recorded. */
export class TaskLife {
  readonly #at: (epochMs: number) => Instant;
  #before: TaskState | undefined;
  #state: TaskState;
  #taken: readonly Taken[] = [];

  constructor({
    carried,
    events,
    at,
  }: {
    carried?: TaskState | undefined;
    events: readonly TaskEvent[];
    at: (epochMs: number) => Instant;
  }) {
    this.#at = at;
    this.#before = carried;
    this.#state = fold(events, carried);
    if (events.length > 0) this.#taken = [{ step: { events }, events }];
  }

  get state(): TaskState {
    return this.#state;
  }

  get isRecorded(): boolean {
    return this.#taken.length === 0;
  }

  /** A step happens, and brought these events. */
  take(step: Step, events: readonly TaskEvent[]): void {
    if (events.length === 0) return;
    if (this.#taken.length === 0) this.#before = this.#state;
    this.#taken = [...this.#taken, { step, events }];
    this.#state = fold(events, this.#state);
  }

  /** The task goes on from a state that is recorded already. */
  goOnFrom(state: TaskState): void {
    this.#state = state;
  }

  /** What is to be recorded now; nothing is unrecorded after it. */
  batch(decidedAtMs: number): Batch {
    const taken = this.#taken;
    const commandsAtMs = momentsOf(taken);
    const recording = {
      ...{ events: eventsOf(taken), state: this.#state, decidedAtMs },
      ...(Object.keys(commandsAtMs).length > 0 && { commandsAtMs }),
    };
    this.#taken = [];
    return { recording, steps: stepsOf(taken), before: this.#before };
  }

  /**
   * A batch and its commands were decided at these moments when it was written. Under replay they may be other ones than now: a Temporal
   * server that died forgot the workflow task, and gave the worker's answer a later time (docs/adr/0010). What was written and told
   * counts: the batch, and what came since, are decided again at the moments of then. The recording is altered in place, for who looks on.
   */
  decidedAt(batch: Batch, { decidedAtMs, commandsAtMs }: Moments): void {
    if (JSON.stringify(batch.recording.commandsAtMs) === JSON.stringify(commandsAtMs)) return;
    const then = this.#live(stepsAt(batch.steps, Object.values(commandsAtMs)), batch.before);
    Object.assign(batch.recording, {
      ...{ events: eventsOf(then.taken), state: then.state, decidedAtMs, commandsAtMs },
    });
    const since = this.#live(stepsOf(this.#taken), then.state);
    this.#before = then.state;
    [this.#state, this.#taken] = [since.state, since.taken];
  }

  #live(steps: readonly Step[], before: TaskState | undefined) {
    let state = before;
    const taken: Taken[] = [];
    for (const step of steps) {
      const events = this.#broughtBy(step, state);
      if (events.length === 0) continue;
      taken.push({ step, events });
      state = fold(events, state);
    }
    return { taken, state: state ?? this.#state };
  }

  #broughtBy(step: Step, state: TaskState | undefined): readonly TaskEvent[] {
    if ('events' in step) return step.events;
    if (!state) return [];
    if ('untilMs' in step) return tick({ state, now: this.#at(step.untilMs) });
    const decision = decide({ state, command: step.command, now: this.#at(step.atMs) });
    return decision.ok ? decision.events : [];
  }
}

const stepsOf = (taken: readonly Taken[]) => taken.map(({ step }) => step);
const eventsOf = (taken: readonly Taken[]) => taken.flatMap(({ events }) => events);

function momentsOf(taken: readonly Taken[]): CommandsAtMs {
  const moments: Record<number, number> = {};
  for (const { step, events } of taken) {
    const last = events.at(-1);
    if ('command' in step && last) moments[last.sequence] = step.atMs;
  }
  return moments;
}

/** The steps with their commands decided at other moments, in order. Time had then passed no further than to the last of them. */
function stepsAt(steps: readonly Step[], moments: readonly number[]): readonly Step[] {
  const last = moments.at(-1) ?? Number.POSITIVE_INFINITY;
  let place = 0;
  return steps.map((step) => {
    if ('events' in step) return step;
    if ('untilMs' in step) return { untilMs: Math.min(step.untilMs, last) };
    const atMs = moments[place] ?? step.atMs;
    place += 1;
    return { ...step, atMs };
  });
}
