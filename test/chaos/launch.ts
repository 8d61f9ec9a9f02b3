import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../activities/store/port.js';
import { periodOfChain } from '../../audit/checkpoint.js';
import { shippedPeople } from '../../data/shipped.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { System } from './system.js';

const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';

/** A task that was launched. */
export interface LaunchedTask {
  readonly taskId: string;
  /** Where an officer of the directory is its accountable unit's. */
  readonly unit?: string;
}

/** Launches the plan over HTTP at another date and pace and waits until every task is recorded. */
export async function launchForChaos({
  system: { baseUrl, issuer },
  store,
  text,
  planId,
  rehearsal,
  say,
}: {
  system: Pick<System, 'baseUrl' | 'issuer'>;
  store: Store;
  text: string;
  planId: string;
  rehearsal: { readonly calendarOrigin: string; readonly rate: number };
  say: (line: string) => void;
}): Promise<{ readonly clock: CalendarClock; readonly tasks: readonly LaunchedTask[] }> {
  const ask = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${issuer.token(supervisor)}` },
    });
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const begun = performance.now();
  const { workflows } = await ask<{ workflows: number }>('/plans', { text, planId, rehearsal });
  for (;;) {
    await pause(500);
    const { total } = await ask<{ total: number }>(`/tasks?plan=${planId}&limit=1`);
    if (total >= workflows) break;
  }
  const clock = (await store.plan(planId))?.clock;
  if (!clock) throw new Error('the plan was launched without a clock');
  const tasks = (await store.chainStandings(planId))
    .map(({ chain }) => chain)
    .filter((chain) => periodOfChain(chain) === undefined);
  say(`${String(workflows)} tasks launched in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return { clock, tasks: tasks.map((taskId) => ({ taskId, ...unitOf(taskId) })) };
}

const units = new Set(
  shippedPeople().flatMap(({ role, unit }) => (role === 'officer' && unit ? [unit] : [])),
);

/** The accountable unit is the last part of a task's name. */
function unitOf(taskId: string): { readonly unit?: string } {
  const unit = taskId.split('/').at(-1);
  return unit !== undefined && units.has(unit) ? { unit } : {};
}
