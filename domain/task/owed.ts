import type { Instant } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import { type Debtor, isOpen, type Obligation } from '../obligation/obligation.js';
import type { Leaders, Owing } from './owing.js';
import { suspensionInForce, type TaskState } from './state.js';

/** True while something of a kind is owed. */
export function isOwed(state: Pick<Owing, 'obligations'>, kind: ObligationKind): boolean {
  return openObligations(state, kind).length > 0;
}

/** What is still owed, in the order of opening. */
export function openObligations(
  state: Pick<Owing, 'obligations'>,
  kind?: ObligationKind,
): readonly Obligation[] {
  const open = allOpen(state.obligations);
  return kind === undefined ? open : open.filter((obligation) => obligation.kind === kind);
}

/** One command asks many times what is open in one state: the answer is kept as long as the state is. */
const openOf = new WeakMap<Owing['obligations'], readonly Obligation[]>();

function allOpen(obligations: Owing['obligations']): readonly Obligation[] {
  const known = openOf.get(obligations);
  if (known) return known;
  const open = Object.values(obligations).filter(isOpen);
  openOf.set(obligations, open);
  return open;
}

/** What the clock of an obligation shows: it stands still while the obligation is suspended. */
export function clockOf({
  state,
  obligation: { suspended, openedAt },
  now,
}: {
  state: Pick<Owing, 'suspensions'>;
  obligation: Obligation;
  now: Instant;
}): Instant {
  const since = suspended ? suspensionInForce(state)?.from : undefined;
  if (since === undefined) return now;
  return openedAt > since ? openedAt : since;
}

/** The accountable unit as a debtor; a task whose unit is awaited owes through the focal department. */
export function unitDebtor({ brief }: Pick<TaskState, 'brief'>): Debtor {
  return brief.unit.kind === 'named' ? { kind: 'unit', unit: brief.unit.id } : focalDebtor({ brief });
}

export function focalDebtor({ brief }: { readonly brief: Pick<Leaders, 'focalUnit'> }): Debtor {
  return { kind: 'focal', unit: brief.focalUnit };
}
