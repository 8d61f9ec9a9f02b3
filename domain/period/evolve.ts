import { afterLadderEvent } from '../task/changes.js';
import type { PeriodEvent } from './events.js';
import type { FrozenSynthesis, PeriodState } from './state.js';

/** The state of a period after more events. The first event of all schedules it. */
export function foldPeriod(events: readonly PeriodEvent[], from?: PeriodState): PeriodState {
  const state = events.reduce<PeriodState | undefined>(evolve, from);
  if (!state) throw new Error('no events and no state to start from');
  return state;
}

function evolve(state: PeriodState | undefined, event: PeriodEvent): PeriodState {
  const { sequence, at: changedAt } = event;
  if (event.type === 'periodScheduled') {
    const { brief, policy, calendar } = event;
    const empty = { obligations: {}, suspensions: [], syntheses: [] };
    return { brief, policy, calendar, sequence, changedAt, phase: 'scheduled', ...empty };
  }
  if (!state) throw new Error(`event ${String(sequence)} (${event.type}) before its period was scheduled`);
  return { ...applied(state, event), sequence, changedAt };
}

function applied(state: PeriodState, event: Exclude<PeriodEvent, { type: 'periodScheduled' }>): PeriodState {
  switch (event.type) {
    case 'obligationOpened':
    case 'rungFired':
    case 'obligationRescheduled':
    case 'obligationSettled':
      return afterLadderEvent(state, event);
    case 'periodOpened':
      return { ...state, phase: 'open' };
    case 'dataClosed':
      return { ...state, phase: 'dataClosed' };
    case 'synthesisFrozen': {
      const { version, at: frozenAt } = event;
      const frozen = { version, frozenAt, frozenBy: event.by?.person ?? '' };
      return { ...state, phase: 'frozen', syntheses: [...state.syntheses, frozen] };
    }
    case 'synthesisBuilt':
      return withSynthesis(state, event.version, { hash: event.hash });
    case 'periodReopened': {
      const reopened = { at: event.at, reason: event.reason };
      return withSynthesis({ ...state, phase: 'dataClosed' }, event.version, { reopened });
    }
    case 'synthesisReceived': {
      const received = { at: event.at, text: event.text };
      return withSynthesis({ ...state, phase: 'received' }, event.version, { received });
    }
    case 'synthesisDirected':
    case 'reportScheduled':
    case 'yearlyReviewScheduled':
      return state;
  }
}

function withSynthesis(state: PeriodState, version: number, change: Partial<FrozenSynthesis>): PeriodState {
  const syntheses = state.syntheses.map((one) => (one.version === version ? { ...one, ...change } : one));
  return { ...state, syntheses };
}
