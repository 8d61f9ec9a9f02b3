import type { Instant } from '../calendar/instant.js';
import { assertKnownRules } from '../policy/rules-edition.js';
import { earlier, firstRungDue, nextRungAt } from '../task/firing.js';
import { openNext } from '../task/obliging.js';
import { focalDebtor } from '../task/owed.js';
import { stamp } from '../task/stamp.js';
import type { PeriodEvent, PeriodEventBody } from './events.js';
import { foldPeriod } from './evolve.js';
import type { PeriodState } from './state.js';

/** The next moment at which time alone changes the period. */
export function nextPeriodDeadline(state: PeriodState): Instant | undefined {
  return earlier(phaseEnds(state), nextRungAt(state));
}

/** What time alone brings to a period up to `now`, each event at its own moment. */
export function tickPeriod({ state, now }: { state: PeriodState; now: Instant }): readonly PeriodEvent[] {
  assertKnownRules(state.policy);
  const events: PeriodEvent[] = [];
  let current = state;
  for (
    let at = nextPeriodDeadline(current);
    at !== undefined && at <= now;
    at = nextPeriodDeadline(current)
  ) {
    // A period that is scheduled after it should have opened opens at once.
    const moment = at < current.changedAt ? current.changedAt : at;
    const stamped = stamp({ state: current, bodies: firstDue({ state: current, at }), at: moment });
    current = foldPeriod(stamped, current);
    events.push(...stamped);
  }
  return events;
}

function phaseEnds({ phase, brief }: PeriodState): Instant | undefined {
  switch (phase) {
    case 'scheduled':
      return brief.opensAt;
    case 'open':
      return brief.dataClosesAt;
    case 'dataClosed':
    case 'frozen':
    case 'received':
      return undefined;
  }
}

function firstDue({ state, at }: { state: PeriodState; at: Instant }): readonly PeriodEventBody[] {
  const fired = firstRungDue({ state, at });
  if (fired) return fired;
  return state.phase === 'scheduled'
    ? [{ type: 'periodOpened' }]
    : [{ type: 'dataClosed' }, openSynthesis({ state, now: at })];
}

/** DPI owes the synthesis by its date, from the moment at which the data are closed. */
export function openSynthesis({ state, now }: { state: PeriodState; now: Instant }): PeriodEventBody {
  const { period, synthesisDue } = state.brief;
  return openNext({
    state,
    kind: 'synthesis',
    base: period,
    debtor: focalDebtor(state),
    about: period,
    by: { date: synthesisDue },
    now,
  });
}
