import type { Instant } from '../calendar/instant.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Command } from '../task/commands.js';
import { openObligations } from '../task/owed.js';
import type { TaskState } from '../task/state.js';
import type { Act, Facing } from './act.js';
import type { Behaviour } from './behaviour.js';
import { focalAct, leaderAct } from './office-act.js';
import { unitAct } from './unit-act.js';

/**
 * The next command that a behaviour brings to a task, and its moment, not before `from`; undefined when nobody is going to
 * act unless time changes the task. It depends on the state alone, so that a simulation and a workflow are driven alike.
 */
export function nextAct({
  state,
  behaviour,
  from,
}: {
  state: TaskState;
  behaviour: Behaviour;
  from: Instant;
}): { readonly at: Instant; readonly command: Command } | undefined {
  let first: { act: Act; obligation: Obligation } | undefined;
  for (const obligation of openObligations(state)) {
    const act = actOn({ state, behaviour, obligation, from });
    if (act && (first === undefined || act.at < first.act.at)) first = { act, obligation };
  }
  if (!first) return undefined;
  const { at, by, body } = first.act;
  const id = `${first.obligation.id}/${body.type}/${String(state.sequence + 1)}`;
  return { at, command: { ...body, id, by } };
}

function actOn(facing: Facing): Act | undefined {
  const { debtor } = facing.obligation;
  switch (debtor.kind) {
    case 'unit':
      return unitAct({ facing, unit: debtor.unit });
    case 'focal':
      return focalAct(facing);
    case 'leader':
      return leaderAct({ facing, leader: debtor.leader });
  }
}
