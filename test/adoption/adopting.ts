import type { AdoptedFacts } from '../../domain/adoption/facts.js';
import { adopt } from '../../domain/task/adopt.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { tick } from '../../domain/task/tick.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';

export const launchedAt = at('2022-07-20', '08:00');
export const evidence = 'e'.repeat(64);

export function adoptAt(now: string, facts: AdoptedFacts, changes: Partial<TaskBrief> = {}) {
  return adopt({
    terms: { brief: { ...brief, ...changes }, policy, calendar },
    facts,
    evidence,
    launchedAt,
    now,
  });
}

export function eventsAt(...asked: Parameters<typeof adoptAt>): readonly TaskEvent[] {
  const adoption = adoptAt(...asked);
  if (!adoption.ok) throw new Error(adoption.problems.map(({ message }) => message.en).join('; '));
  return adoption.events;
}

export function problemsAt(...asked: Parameters<typeof adoptAt>): readonly string[] {
  const adoption = adoptAt(...asked);
  return adoption.ok ? [] : adoption.problems.map(({ field, code }) => `${field} ${code}`);
}

/** `rung @ moment` of everything that time brings until a moment. */
export function rungsUntil(events: readonly TaskEvent[], now: string): readonly string[] {
  return tick({ state: fold(events), now }).flatMap((event) =>
    event.type === 'rungFired'
      ? [`${event.obligation} ${event.rung} ${event.at.slice(0, 16)} ${event.to.id}`]
      : [],
  );
}

export const prompt: AdoptedFacts = {
  acceptedOn: '2022-07-21',
  planApprovedOn: '2022-08-05',
  planCompletion: '2022-12-15',
  reports: [
    { period: '2022-Q3', reportedOn: '2022-09-12', text: 'Đã làm một nửa.', acceptedOn: '2022-09-16' },
  ],
};
