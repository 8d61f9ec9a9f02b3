import { request } from '../../cli/client.js';
import type { PeriodCommandBody } from '../../domain/period/commands.js';

interface Place {
  readonly baseUrl: string;
  readonly planId: string;
  /** Who watches over the plan in the focal department. */
  readonly as: string;
}

interface Period {
  readonly period: string;
  readonly phase: string;
  readonly syntheses: readonly { readonly version: number; readonly hash?: string }[];
}

/** A duty as the list of tasks tells it. */
export interface LateDuty {
  readonly debtor: string;
  readonly due: string;
}

/** Numbers of the registry begin with this one. */
const firstNumber = 4127;

/** The department puts the quarter whose data are closed together, for a first look at it. */
export async function freezeQuarter(place: Place): Promise<string> {
  const path = `/api/v1/plans/${place.planId}/periods`;
  const closed = async () =>
    (await request<readonly Period[]>({ ...place, path })).find(({ phase }) => phase === 'dataClosed');
  const { period } = await waitFor(closed);
  await command({ ...place, period, command: { type: 'freezeSynthesis' } });
  return period;
}

/** Once it is there, the department lets the reports in that are still missing: a second version will replace the first. */
export async function letLateReportsIn({
  reason,
  period,
  ...place
}: Place & { period: string; reason: string }): Promise<void> {
  const path = `/api/v1/plans/${place.planId}/periods/${period}`;
  const built = async () => {
    const { syntheses } = await request<Period>({ ...place, path });
    return syntheses.find(({ hash }) => hash !== undefined);
  };
  const { version } = await waitFor(built);
  await command({ ...place, period, command: { type: 'reopenPeriod', version, reason } });
}

/** The units that owe most are urged in writing. */
export async function urge({
  units,
  today,
  answerBy,
  ...place
}: Place & { units: readonly string[]; today: string; answerBy: string }): Promise<void> {
  const path = `/api/v1/plans/${place.planId}/papers`;
  for (const [index, unit] of units.entries()) {
    const head = { number: firstNumber + index, date: today };
    await request({ ...place, path, body: { about: { kind: 'urgingNote', unit, answerBy }, head } });
  }
}

/** The units with most duties whose date has passed, the first `count` of them. */
export function mostLate({
  duties,
  today,
  count,
}: {
  duties: readonly LateDuty[];
  today: string;
  count: number;
}): readonly string[] {
  const late = new Map<string, number>();
  for (const { debtor, due } of duties) if (due < today) late.set(debtor, (late.get(debtor) ?? 0) + 1);
  return [...late.entries()]
    .toSorted(([one, many], [other, few]) => few - many || one.localeCompare(other))
    .slice(0, count)
    .map(([unit]) => unit);
}

async function command({
  period,
  command: body,
  ...place
}: Place & { period: string; command: PeriodCommandBody }): Promise<void> {
  const path = `/api/v1/plans/${place.planId}/periods/${period}/commands`;
  await request({ ...place, path, body: { command: body } });
}

/** What comes about by itself within two minutes. */
async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 120; tries += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  throw new Error('the quarter of the plan did not come to that within two minutes');
}
