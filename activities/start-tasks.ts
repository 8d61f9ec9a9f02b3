import { Context } from '@temporalio/activity';
import { ApplicationFailure, type Client } from '@temporalio/client';
import { adoptPlan } from '../domain/adoption/adopt-plan.js';
import { type AdoptedPast, pastOf } from '../domain/adoption/past.js';
import { calendarNow } from '../domain/calendar/clock.js';
import { addDays, type CivilDate, dateOf } from '../domain/calendar/instant.js';
import { indexDirectory } from '../domain/directory/index-directory.js';
import { briefsOf } from '../domain/launch/plan-tasks.js';
import { readPlan } from '../domain/plan/read-plan.js';
import { reportingPeriodOf } from '../domain/policy/policy.js';
import type { TaskBrief } from '../domain/task/brief.js';
import {
  type Activities,
  type PlanLaunchInput,
  type PlanLaunchResult,
  type RemediationTaskInput,
  remediationTaskId,
  taskQueue,
  workflowTypes,
} from '../workflows/messages.js';
import { startOnce } from './start-once.js';
import type { Store, StoredPlan } from './store/port.js';

const startsAtOnce = 20;

/** Starts the workflow of every task of a stored plan; those that are there already are left as they are. */
export function startTasksWith({
  store,
  client,
  startPeriod,
}: {
  store: Store;
  client: Client;
  startPeriod: Activities['startPeriod'];
}) {
  return async ({ planId, clock }: PlanLaunchInput): Promise<PlanLaunchResult> => {
    const plan = await store.plan(planId);
    if (!plan) throw ApplicationFailure.nonRetryable(`plan ${planId} is not stored`, 'planMissing');
    const briefs = briefsOfStored(plan);
    const pastOfTask = pastsOfStored({ plan, briefs });
    const tell = tellerOf({ store, planId, of: briefs.length });
    await tell(0);
    let started = 0;
    const left = briefs.values();
    const startNext = async (): Promise<void> => {
      for (const brief of left) {
        const adopted = pastOfTask.get(brief.taskId);
        await startTask({ client, brief, plan, ...(clock && { clock }), ...(adopted && { adopted }) });
        started += 1;
        if (started % startsAtOnce === 0) await tell(started);
      }
    };
    await Promise.all(Array.from({ length: startsAtOnce }, startNext));
    const date = dateOf(calendarNow({ clock, epochMs: Date.now() }));
    await startPeriod({ planId, date: firstPeriodAfter({ plan, date }), ...(clock && { clock }) });
    await store.putLaunchProgress({ planId, started: briefs.length, of: briefs.length, done: true });
    return { planId, workflows: briefs.length };
  };
}

/** Says how far a launch has come, to Temporal and to whoever looks: what is said later is written later. */
function tellerOf({ store, planId, of }: { store: Store; planId: string; of: number }) {
  let told = Promise.resolve();
  return (started: number): Promise<void> => {
    Context.current().heartbeat(started);
    told = told.then(() => store.putLaunchProgress({ planId, started, of, done: false }));
    return told;
  };
}

/**
 * The date after which the reports of the plan's first period fall due. A plan that is taken over between the report date and the
 * date of the synthesis still has that synthesis before it; what was due earlier was done without dondoc.
 */
function firstPeriodAfter({ plan, date }: { plan: StoredPlan; date: CivilDate }): CivilDate {
  if (!plan.adoption) return date;
  return addDays(dateOf(plan.adoption.at), -reportingPeriodOf(plan.policy).synthesisDaysAfter - 1);
}

function briefsOfStored(plan: StoredPlan): readonly TaskBrief[] {
  const read = readPlan({ text: plan.text });
  if (!read.ok) throw ApplicationFailure.nonRetryable(read.error.message.en, read.error.code);
  const { planId, namings } = plan;
  return briefsOf({ plan: read.plan, planId, directory: indexDirectory(plan.directory), namings });
}

/** The past of each task of a plan that was under way; nothing for a plan that begins. The API has checked it: a problem is a bug. */
function pastsOfStored({
  plan: { adoption, policy, calendar },
  briefs,
}: {
  plan: StoredPlan;
  briefs: readonly TaskBrief[];
}): ReadonlyMap<string, AdoptedPast> {
  if (!adoption) return new Map();
  const adopted = adoptPlan({ briefs, terms: { policy, calendar }, adoption, now: adoption.at });
  if (!adopted.ok) {
    const [first] = adopted.problems;
    throw ApplicationFailure.nonRetryable(first?.message.en ?? 'cannot be adopted', 'adoptionProblems');
  }
  const { at, by, evidence } = adoption;
  const declared = by && { by, at, evidence };
  return new Map([...adopted.tasks].map(([taskId, events]) => [taskId, pastOf(events, declared)]));
}

async function startTask({
  client,
  brief,
  plan,
  clock,
  adopted,
}: {
  client: Client;
  brief: TaskBrief;
  plan: StoredPlan;
  clock?: PlanLaunchInput['clock'];
  adopted?: AdoptedPast;
}): Promise<void> {
  const input: RemediationTaskInput = {
    terms: { brief, policy: plan.policy, calendar: plan.calendar },
    heedsFilings: true,
    ...(clock && { clock }),
    ...(adopted && { adopted }),
  };
  await startOnce(() =>
    client.workflow.start(workflowTypes.remediationTask, {
      taskQueue,
      workflowId: remediationTaskId(brief.taskId),
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      args: [input],
      staticSummary: `${String(brief.shortcoming.number)}.${String(brief.taskNumber)} ${brief.taskId.split('/').at(-1) ?? ''}`,
      staticDetails: brief.text.slice(0, 2_000),
    }),
  );
}
