import type { Instant } from '../calendar/instant.js';
import type { Command } from '../task/commands.js';
import { decide } from '../task/decide.js';
import type { TaskEvent } from '../task/events.js';
import { fold } from '../task/evolve.js';
import { type LaunchTerms, launch } from '../task/launch.js';
import type { TaskState } from '../task/state.js';
import { advance, nextDeadline } from '../task/tick.js';
import type { Behaviour } from './behaviour.js';
import { nextAct } from './next-act.js';

/** A task as it was at the end of a simulation, and everything that happened to it. */
export interface SimulatedTask {
  readonly state: TaskState;
  readonly events: readonly TaskEvent[];
  /** What people did, in order: the same commands drive a workflow to the same events. */
  readonly commands: readonly { readonly at: Instant; readonly command: Command }[];
}

/**
 * The life of one task from its launch up to and with a moment, from one deadline or act to the next. Throws when the core
 * refuses what a behaviour does: that is a fault of the simulation.
 */
export function runTask({
  terms,
  from,
  to,
  behaviour,
}: {
  terms: LaunchTerms;
  from: Instant;
  to: Instant;
  behaviour?: Behaviour;
}): SimulatedTask {
  const events: TaskEvent[] = [...launch({ terms, now: from })];
  const commands: { at: Instant; command: Command }[] = [];
  let state = fold(events);
  const pass = (now: Instant) => {
    const passed = advance({ state, now });
    for (const event of passed.events) events.push(event);
    state = passed.state;
  };
  pass(from);
  for (let now = from; behaviour && state.phase !== 'closed'; ) {
    const act = nextAct({ state, behaviour, from: now });
    const deadline = nextDeadline(state);
    if (deadline !== undefined && deadline <= to && (!act || deadline <= act.at)) {
      pass(deadline);
      now = deadline;
      continue;
    }
    if (!act || act.at > to) break;
    const decision = decide({ state, command: act.command, now: act.at });
    if (!decision.ok)
      throw new Error(`${state.brief.taskId}: ${act.command.type} refused, ${decision.refusal.code}`);
    commands.push(act);
    for (const event of decision.events) events.push(event);
    state = fold(decision.events, state);
    now = act.at;
  }
  pass(to);
  return { state, events, commands };
}
