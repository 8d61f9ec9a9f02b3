import type { Instant } from '../calendar/instant.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Actor } from '../task/actor.js';
import type { CommandBody } from '../task/commands.js';
import type { TaskState } from '../task/state.js';
import type { Behaviour } from './behaviour.js';
import { chance } from './chance.js';

/** What somebody is going to do about an obligation, and when. */
export interface Act {
  readonly at: Instant;
  readonly by: Actor;
  readonly body: CommandBody;
}

/** An obligation that somebody may act on. */
export interface Facing {
  readonly state: TaskState;
  readonly obligation: Obligation;
  readonly behaviour: Behaviour;
  /** Now: nobody acts before it. */
  readonly from: Instant;
}

/** A moment that somebody has in mind, or now when it has passed. */
export function notBefore({ from, at }: { from: Instant; at: Instant }): Instant {
  return at < from ? from : at;
}

/** True for the given share of duties, drawn for each by its task and id. */
export function drawn({
  facing: { state, obligation, behaviour },
  what,
  share = 0,
}: {
  facing: Facing;
  what: string;
  share: number | undefined;
}): boolean {
  return (
    share > 0 &&
    chance({ seed: behaviour.seed, key: `${what} ${state.brief.taskId} ${obligation.id}` }) < share
  );
}

export function officerOf(unit: string): Actor {
  return { person: `${unit}/chuyen-vien`, role: 'officer', unit };
}

export function headOf(unit: string): Actor {
  return { person: `${unit}/thu-truong`, role: 'unitHead', unit };
}

export function dpiOf(unit: string): Actor {
  return { person: `${unit}/dau-moi`, role: 'dpiSupervisor', unit };
}

export function leaderOf({ leader, state }: { leader: string; state: TaskState }): Actor {
  const role = leader === state.brief.chairman ? 'chairman' : 'viceChairman';
  return { person: leader, role, leader };
}
