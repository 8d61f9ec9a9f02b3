import { type CivilDate, dateOf } from '../calendar/instant.js';
import { debtorId } from '../obligation/obligation.js';
import type { TaskEvent } from '../task/events.js';
import { fold } from '../task/evolve.js';
import type { Direction } from './direction.js';
import { overdueDuty } from './late-duties.js';
import type { OverdueDuty } from './overdue-duty.js';

/** A direction that a leader gave, with the duty that it is about, as it stood when he gave it. */
export interface DirectionInput {
  readonly leader: string;
  readonly unit: string;
  readonly planTitle: string;
  readonly duty: OverdueDuty;
  readonly directedOn: CivilDate;
  /** `newUnits` are ids here. */
  readonly direction: Direction;
}

/** Reads a direction from the events of its task; undefined where that obligation to direct was not met by one. */
export function directionInput({
  events,
  direction: id,
}: {
  events: readonly TaskEvent[];
  direction: string;
}): DirectionInput | undefined {
  const directed = events.findLast((event) => event.type === 'directed' && event.direction === id);
  if (directed?.type !== 'directed') return undefined;
  const state = fold(events.filter(({ sequence }) => sequence < directed.sequence));
  const owed = state.obligations[id];
  const late = owed?.about === undefined ? undefined : state.obligations[owed.about];
  if (!owed || !late) return undefined;
  const handed = events.find(
    (event) => event.type === 'handedOver' && event.commandId === directed.commandId,
  );
  const { means, text, due, at } = directed;
  return {
    leader: debtorId(owed.debtor),
    unit: debtorId(late.debtor),
    planTitle: state.brief.planTitle,
    duty: overdueDuty({ duty: { state, obligation: late }, now: at }),
    directedOn: dateOf(at),
    direction: {
      means,
      text,
      ...(due !== undefined && { due }),
      ...(handed?.type === 'handedOver' && { newUnits: handed.to }),
    },
  };
}
