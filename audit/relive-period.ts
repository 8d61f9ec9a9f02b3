import { decidePeriod, synthesisBuilt } from '../domain/period/decide.js';
import type { PeriodEvent } from '../domain/period/events.js';
import { foldPeriod } from '../domain/period/evolve.js';
import { schedulePeriod } from '../domain/period/schedule.js';
import { tickPeriod } from '../domain/period/tick.js';
import type { PeriodInput } from './period-inputs.js';

/**
 * The events of a reporting period from its inputs by the rules: its schedule, what people asked, what was built, and time in
 * between; of a period that was carried on, those after that. Throws when they do not begin with a start, or hold a command that the rules refuse.
 */
export function relivePeriod([first, ...inputs]: readonly PeriodInput[]): readonly PeriodEvent[] {
  if (first?.kind !== 'started') throw new TypeError('inputs begin with the start of the period');
  const { terms, at: begun, carried } = first;
  const events = carried ? [] : [...schedulePeriod({ terms, now: begun })];
  let state = foldPeriod(events, carried);
  const take = (more: readonly PeriodEvent[]) => {
    events.push(...more);
    if (more.length > 0) state = foldPeriod(more, state);
  };
  take(tickPeriod({ state, now: first.at }));
  for (const input of inputs) {
    switch (input.kind) {
      case 'started':
        throw new TypeError('a period is started once');
      case 'command': {
        const { command, at: now } = input;
        const decision = decidePeriod({ state, command, now });
        if (!decision.ok) throw new TypeError(`${command.id}: ${decision.refusal.code}`);
        take(decision.events);
        break;
      }
      case 'built': {
        const { version, hash, at: now } = input;
        take(synthesisBuilt({ state, version, hash, now }));
        break;
      }
      case 'until':
        break;
    }
    take(tickPeriod({ state, now: input.at }));
  }
  return events;
}
