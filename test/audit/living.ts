import type { StoredPlan } from '../../activities/store/port.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { planId, smallPlan, smallTasks } from './bundles.js';

/** The first task's unit sends no report by itself. */
export function behaviourOf(seed: number): Behaviour {
  const { behaviour } = randomLife(seed + 3);
  const profiles = behaviour.profiles?.map((profile) => ({
    ...profile,
    silentFor: ['quarterlyReport'] as const,
  }));
  return seed === 0 && profiles ? { ...behaviour, profiles } : behaviour;
}

/** The small plan as the store keeps it. */
export function smallPlanStoredAt(storedAt: Instant): StoredPlan {
  return {
    ...smallPlan,
    planId,
    title: 'Kế hoạch nhỏ',
    sha256: 'khong-dung-den',
    totals: {},
    workflows: smallTasks.length,
    awaitingUnit: 0,
    storedAt,
  };
}

/** An acceptance that is not DPI's to give: the task refuses it. */
export function acceptedByDpi(id: string) {
  return {
    as: { person: 'giam-sat', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' },
    method: 'POST',
    body: { id, command: { type: 'acceptAssignment' } },
  } as const;
}
