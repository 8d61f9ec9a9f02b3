import type { StoredPlan } from '../../activities/store/port.js';
import { addMs, type Instant } from '../../domain/calendar/instant.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import type { Filing } from '../../domain/task/filing.js';
import { head } from '../task/fixtures.js';
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

/** A report of the unit that was filed some milliseconds before its quarter ended. */
export function filedBefore({ end, taskId }: { end: Instant; taskId: string }): Filing {
  return {
    id: `${planId}/2022-Q3/so-y-te/1`,
    planId,
    period: '2022-Q3',
    unit: 'so-y-te',
    version: 1,
    lines: [{ taskId, content: { kind: 'progress', text: 'Đã tiêm xong.' } }],
    draftedBy: 'an',
    filedBy: head,
    filedAt: addMs(end, -5),
  };
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
