import { createHash } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { Router } from 'express';
import type { StoredPlan } from '../../activities/store/port.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { PlanReading } from '../../domain/plan/types.js';
import { type PlanLaunchInput, planLaunchId, taskQueue, workflowTypes } from '../../workflows/messages.js';
import { refuseOtherPast, refuseProblems } from '../adoption.js';
import { planDifference } from '../plan-difference.js';
import { notFound, Problem } from '../problem.js';
import { launchRequest } from '../schemas.js';
import type { Services } from '../services.js';

const plan = { vi: 'kế hoạch', en: 'plan' };

/** Launches a plan and says how far its launch has come. */
export function planRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get('/plans', async (_request, response) => {
    response.json(await store.plans());
  });

  router.get('/plans/:planId/launch', async (request, response) => {
    const { planId } = request.params;
    const [stored, progress] = await Promise.all([store.plan(planId), store.launchProgress(planId)]);
    if (!stored) throw notFound(plan);
    response.json(progress ?? { planId, started: 0, of: stored.workflows, done: false });
  });

  router.post('/plans', async (request, response) => {
    const { text, planId, rehearsal, adoption } = launchRequest.parse(request.body);
    const now = toInstant((services.epochMs ?? Date.now)());
    const clock = rehearsal && {
      temporalOrigin: now,
      ...rehearsal,
      calendarOrigin: toInstant(Date.parse(rehearsal.calendarOrigin)),
    };
    const asked = planToStore({
      services,
      text,
      ...(planId !== undefined && { planId }),
      ...(clock && { clock }),
      ...(adoption && { adoption: { ...adoption, at: clock?.calendarOrigin ?? now } }),
    });
    const stored = await store.storePlan(asked);
    refuseChange({ stored, asked });
    refuseOtherPast({ stored, asked });
    const input = { planId: stored.planId, ...(stored.clock && { clock: stored.clock }) };
    await startLaunch({ services, input });
    response.status(202).json({
      planId: stored.planId,
      tasks: stored.totals.tasks,
      workflows: stored.workflows,
      awaitingUnit: stored.awaitingUnit,
      ...(stored.adoption && { adopted: stored.adoption.rows.length }),
    });
  });
  return router;
}

function planToStore({
  services,
  text,
  planId,
  clock,
  adoption,
}: {
  services: Services;
  text: string;
  planId?: string;
  clock?: CalendarClock;
  adoption?: NonNullable<StoredPlan['adoption']>;
}): StoredPlan {
  const reading = readOrRefuse(text);
  const id = planId ?? planIdOf(reading.title);
  const { terms } = services;
  const briefs = briefsOf({ plan: reading, planId: id, directory: indexDirectory(terms.directory) });
  if (adoption) refuseProblems({ adoption, briefs, terms, now: adoption.at });
  return {
    planId: id,
    title: reading.title,
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    ...terms,
    totals: { ...reading.totals },
    workflows: briefs.length,
    awaitingUnit: briefs.filter(({ unit }) => unit.kind === 'awaited').length,
    storedAt: toInstant(Date.now()),
    ...(clock && { clock }),
    ...(adoption && { adoption }),
  };
}

function readOrRefuse(text: string): PlanReading {
  const read = readPlan({ text });
  if (read.ok) return read.plan;
  const { code, line, message } = read.error;
  throw new Problem({
    status: 422,
    code,
    sentence: message,
    details: line === undefined ? {} : { line },
  });
}

/** Under one id stands one plan: the same again is welcome, another text is refused with what differs. */
function refuseChange({ stored, asked }: { stored: StoredPlan; asked: StoredPlan }): void {
  const differences = planDifference({ before: stored.text, after: asked.text });
  if (differences.length === 0) return;
  throw new Problem({
    status: 409,
    code: 'planChanged',
    sentence: {
      vi: `Kế hoạch ${stored.planId} đã được triển khai với nội dung khác (${String(differences.length)} chỗ khác nhau); không triển khai gì thêm.`,
      en: `Plan ${stored.planId} was launched with another text (${String(differences.length)} differences); nothing was launched.`,
    },
    details: { differences: differences.slice(0, 50) },
  });
}

async function startLaunch({
  services,
  input,
}: {
  services: Services;
  input: PlanLaunchInput;
}): Promise<void> {
  try {
    await services.client.workflow.start(workflowTypes.planLaunch, {
      taskQueue,
      workflowId: planLaunchId(input.planId),
      args: [input],
    });
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
  }
}
