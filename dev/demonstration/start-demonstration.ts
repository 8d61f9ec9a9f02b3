import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchPlan, request } from '../../cli/client.js';
import { shippedCalendar } from '../../data/shipped.js';
import { dateOf } from '../../domain/calendar/instant.js';
import { addWorkingDays } from '../../domain/calendar/working-calendar.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { projectRoot } from '../environment.js';
import type { Progress } from '../progress.js';
import { demonstratedPast } from './demonstrated-past.js';
import { readDemonstration } from './demonstration.js';
import { freezeQuarter, letLateReportsIn, mostLate, urge } from './focal-morning.js';
import { doTodaysWork, type Place, supervisor, tasksOf } from './present-acts.js';

/** Who launches it: one of those who watch over plans. */
const launcher = supervisor;
/** So many units get an urging note. */
const urgedUnits = 2;

/**
 * The sample plan as it stands two quarters after its launch: lived through by the simulator, taken over by real tasks that go on
 * from there, and marked as a demonstration. A plan that is there already is left as it is.
 */
export async function startDemonstration({
  baseUrl,
  progress,
}: {
  baseUrl: string;
  progress: Progress;
}): Promise<void> {
  const text = await readFile(join(projectRoot, 'data', 'sample-plan.txt'), 'utf8');
  const planId = idOf(text);
  if (await isThere({ baseUrl, planId })) {
    progress.line('the sample plan is there already');
    return;
  }
  progress.line('making a demonstration: a plan that is two quarters old');
  const demonstration = readDemonstration();
  const { asOf, namings } = demonstration;
  const { workflows, tasks } = await launchPlan({
    baseUrl,
    as: launcher,
    text,
    namings,
    rehearsal: { calendarOrigin: asOf, rate: 1, demonstration: true },
    adoption: demonstratedPast({ text, demonstration }),
    onProgress: ({ started, of }) => progress.live(`${bar({ done: started, of })} workflows started`),
  });
  await recorded({ baseUrl, planId, workflows, progress });
  const place = { baseUrl, planId, today: dateOf(asOf), calendar: shippedCalendar() };
  const focal = { baseUrl, planId, as: supervisor };
  const period = await freezeQuarter(focal);
  await doTodaysWork({
    ...place,
    onProgress: (given) => progress.live(`what people do today: ${String(given)} commands`),
  });
  await urgeTheLatest(place);
  progress.live('the synthesis of the quarter is put together');
  await letLateReportsIn({ ...focal, period, reason: demonstration.words.reopening });
  progress.line(`demonstration: ${String(tasks)} tasks, ${String(workflows)} workflows`);
}

function idOf(text: string): string {
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.message.en);
  return planIdOf(read.plan.title);
}

async function isThere({ baseUrl, planId }: { baseUrl: string; planId: string }): Promise<boolean> {
  const plans = await request<readonly { planId: string }[]>({
    ...{ baseUrl, as: launcher },
    path: '/api/v1/plans',
  });
  return plans.some((plan) => plan.planId === planId);
}

/** What has stayed open past its date although everybody was told is urged in writing. */
async function urgeTheLatest(place: Place): Promise<void> {
  const { baseUrl, planId, today, calendar } = place;
  const duties = (await tasksOf(place)).flatMap((row) =>
    row.duties.filter(({ kind }) => kind !== 'unitNaming'),
  );
  const units = mostLate({ duties, today, count: urgedUnits });
  const answerBy = addWorkingDays(calendar, today, 5);
  await urge({ baseUrl, planId, as: supervisor, units, today, answerBy });
}

/** Tasks are there to be acted on when they are recorded, a moment after they were started. */
async function recorded({
  baseUrl,
  planId,
  workflows,
  progress,
}: {
  baseUrl: string;
  planId: string;
  workflows: number;
  progress: Progress;
}): Promise<void> {
  for (;;) {
    const path = `/api/v1/tasks?plan=${encodeURIComponent(planId)}&limit=1`;
    const { total } = await request<{ total: number }>({ baseUrl, as: launcher, path });
    progress.live(`${bar({ done: total, of: workflows })} tasks recorded`);
    if (total >= workflows) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** `[######      ] 84 of 171` */
function bar({ done, of }: { done: number; of: number }): string {
  const width = 24;
  const filled = of === 0 ? 0 : Math.round((width * done) / of);
  return `[${'#'.repeat(filled).padEnd(width)}] ${String(done)} of ${String(of)}`;
}
