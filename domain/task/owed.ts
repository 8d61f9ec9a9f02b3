import type { Instant } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import { type Debtor, isOpen, type Obligation } from '../obligation/obligation.js';
import type { PutObligation } from './changes.js';
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
  const { open } = stillOwed(state.obligations);
  return kind === undefined ? open : open.filter((obligation) => obligation.kind === kind);
}

/** What is still owed and of which a rung is still to fire, in the order of opening. */
export function withRungsAhead(state: Pick<Owing, 'obligations'>): readonly Obligation[] {
  return stillOwed(state.obligations).ahead;
}

interface StillOwed {
  readonly open: Obligation[];
  readonly ahead: Obligation[];
}

/** One command asks many times what is open in one state: the answer is kept as long as the state is. */
const owedOf = new WeakMap<Owing['obligations'], StillOwed>();

function stillOwed(obligations: Owing['obligations']): StillOwed {
  const known = owedOf.get(obligations);
  if (known) return known;
  const open = Object.values(obligations).filter(isOpen);
  const owed = { open, ahead: open.filter(isAhead) };
  owedOf.set(obligations, owed);
  return owed;
}

function isAhead({ schedule }: Obligation): boolean {
  return schedule.length > 0;
}

/** Puts an obligation among others that nobody else has seen: their record is changed, and what is known of it stays known. */
export const putInPlace: PutObligation = (obligations, obligation) => {
  const before = obligations[obligation.id];
  (obligations as Record<string, Obligation>)[obligation.id] = obligation;
  const known = owedOf.get(obligations);
  if (!known) return obligations;
  const open = isOpen(obligation);
  const kept =
    putAmong({ list: known.open, before, after: open ? obligation : undefined }) &&
    putAmong({ list: known.ahead, before, after: open && isAhead(obligation) ? obligation : undefined });
  if (!kept) owedOf.delete(obligations);
  return obligations;
};

/** False where one comes back that has a place between the others: they are to be looked through anew. */
function putAmong({
  list,
  before,
  after,
}: {
  list: Obligation[];
  before: Obligation | undefined;
  after: Obligation | undefined;
}): boolean {
  const place = before ? list.indexOf(before) : -1;
  if (place < 0) {
    if (after && before) return false;
    if (after) list.push(after);
  } else if (after) list[place] = after;
  else list.splice(place, 1);
  return true;
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
