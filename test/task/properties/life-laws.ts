import type { Instant } from '../../../domain/calendar/instant.js';
import { debtorId, type Outcome } from '../../../domain/obligation/obligation.js';
import { rungMoment } from '../../../domain/obligation/schedule.js';
import type { TaskEvent } from '../../../domain/task/events.js';
import { evolve } from '../../../domain/task/evolve.js';
import { openObligations } from '../../../domain/task/owed.js';
import type { TaskState } from '../../../domain/task/state.js';
import { nextDeadline } from '../../../domain/task/tick.js';
import { must } from './must.js';

/** Follows the events of one task, by itself, and fails as soon as one breaks a law of the core. */
export class LifeLaws {
  readonly #opened = new Map<string, { originalDue: string; due: string; round: number }>();
  readonly #outcomes = new Map<string, Outcome>();
  readonly #fired = new Set<string>();
  readonly #lastTold = new Map<string, string>();
  #period = '';
  #sequence = 0;
  #at: Instant = '';

  /** Takes new events, which must follow from the state before them, and gives the state after. */
  follow(events: readonly TaskEvent[], before: TaskState | undefined): TaskState {
    let state = before;
    for (const event of events) {
      must(event.sequence === this.#sequence + 1, 'the sequence has no gap', event);
      must(event.at >= this.#at, 'events come in order of time', event);
      this.#sequence = event.sequence;
      this.#at = event.at;
      this.#obligationLaws(event, state);
      state = evolve(state, event);
    }
    if (!state) throw new Error('no event and no state');
    return state;
  }

  /** What holds of any state when time has been let act until `now`. */
  holds(state: TaskState, now: Instant): void {
    const next = nextDeadline(state);
    must(next === undefined || next > now, 'time has acted on all that is due', next, now);
    const open = openObligations(state);
    if (state.phase === 'closed')
      must(open.length === 0 && next === undefined, 'a closed task owes nothing', open, next);
    for (const { id, schedule, suspended, debtor, originalDue } of open) {
      must(originalDue === this.#opened.get(id)?.originalDue, 'the original date stays', id);
      must(debtorId(debtor) !== '', 'a debtor is named', id);
      must(
        schedule.length > 0 || suspended === true || (this.#lastTold.get(id) ?? '') !== '',
        'what is open has a next deadline, stands still, or waits for a named person',
        id,
      );
    }
    for (const { id, outcome } of Object.values(state.obligations)) {
      must(outcome === this.#outcomes.get(id), 'an outcome never changes', id, outcome);
    }
  }

  #obligationLaws(event: TaskEvent, state: TaskState | undefined): void {
    switch (event.type) {
      case 'obligationOpened': {
        const { id, due, originalDue } = event.obligation;
        must(!this.#opened.has(id), 'an id is given once', id);
        this.#opened.set(id, { due, originalDue, round: 1 });
        return;
      }
      case 'obligationSettled':
        must(!this.#outcomes.has(event.obligation), 'one outcome for each obligation', event);
        this.#known(event.obligation);
        this.#outcomes.set(event.obligation, event.outcome);
        return;
      case 'obligationRescheduled': {
        const known = this.#known(event.obligation);
        const newRound = known.due !== event.due && event.cause !== 'calendar' && event.cause !== 'policy';
        this.#opened.set(event.obligation, {
          ...known,
          due: event.due,
          round: known.round + (newRound ? 1 : 0),
        });
        return;
      }
      case 'rungFired': {
        const { due, round } = this.#known(event.obligation);
        if (!state) throw new Error('a rung before the launch');
        const { ladder } = state.obligations[event.obligation] ?? { ladder: 'unit' };
        const rung = state.policy.ladders[ladder].find(({ id }) => id === event.rung);
        if (!rung) throw new Error(`no rung ${event.rung}`);
        must(!this.#outcomes.has(event.obligation), 'what is settled fires no more', event);
        const moment = rungMoment({ rung, due, calendar: state.calendar });
        must(event.at >= moment, 'no rung fires early', event, moment);
        const once = `${event.obligation} round ${String(round)} ${event.rung}`;
        must(!this.#fired.has(once), 'no rung fires twice for one date', once);
        this.#fired.add(once);
        this.#lastTold.set(event.obligation, event.to.id);
        return;
      }
      case 'reportScheduled':
        must(event.period > this.#period, 'each quarter has one report of its own', event, this.#period);
        this.#period = event.period;
        return;
      default:
    }
  }

  #known(id: string) {
    const known = this.#opened.get(id);
    if (!known) throw new Error(`obligation ${id} was never opened`);
    return known;
  }
}
