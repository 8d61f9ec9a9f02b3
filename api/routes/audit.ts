import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { StoredPlan } from '../../activities/store/port.js';
import { bundleParts, type TaskRecord } from '../../audit/bundle-parts.js';
import type { Manifest } from '../../audit/manifest.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { proverOf, reconcilePlan, recordsOfPlan } from '../audit/plan-audit.js';
import { taskRecord } from '../audit/task-record.js';
import { notFound } from '../problem.js';
import type { Services } from '../services.js';

/** Audit bundles of a task or of a whole plan, sent task by task while they are made. Task ids contain slashes: `*taskId`. */
export function auditRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();

  router.get('/audit/tasks/*taskId/bundle', async (request, response) => {
    const taskId = request.params.taskId.join('/');
    const view = await store.task(taskId);
    const plan = view && (await store.plan(view.planId));
    if (!plan) throw notFound({ vi: 'nhiệm vụ', en: 'task' });
    // Read before anything is sent: what is wrong with it is then still an answer.
    const prove = await proverOf({ services, planId: plan.planId });
    const record = prove(await taskRecord({ services, taskId }));
    await sendBundle({ response, plan, scope: { kind: 'task', id: taskId }, tasks: [record] });
  });

  router.get('/audit/plans/:planId/bundle', async (request, response) => {
    const { planId } = request.params;
    const plan = await store.plan(planId);
    if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    const tasks = recordsOfPlan({ services, planId });
    await sendBundle({ response, plan, scope: { kind: 'plan', id: planId }, tasks });
  });
  /** Signed checkpoints, for a copy that is kept elsewhere. */
  router.get('/audit/plans/:planId/checkpoints', async (request, response) => {
    response.json((await store.checkpoints(request.params.planId)).map(({ signed }) => signed));
  });

  router.get('/audit/plans/:planId/reconciliation', async (request, response) => {
    const { planId } = request.params;
    if (!(await store.plan(planId))) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    response.json(await reconcilePlan({ services, planId }));
  });
  return router;
}

async function sendBundle({
  response,
  plan: { text, directory, policy, calendar },
  scope,
  tasks,
}: {
  response: Response;
  plan: StoredPlan;
  scope: Manifest['scope'];
  tasks: Iterable<TaskRecord> | AsyncIterable<TaskRecord>;
}): Promise<void> {
  const exportedAt = toInstant(Date.now());
  const parts = bundleParts({ scope, exportedAt, plan: { text, directory, policy, calendar }, tasks });
  response.type('application/zip').attachment(`${scope.id.replaceAll('/', '-')}.zip`);
  await pipeline(Readable.from(parts), response);
}
