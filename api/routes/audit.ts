import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import type { StoredPlan } from '../../activities/store/port.js';
import { bundleParts, type TaskRecord } from '../../audit/bundle-parts.js';
import type { Manifest } from '../../audit/manifest.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { taskRecord } from '../audit/task-record.js';
import { notFound } from '../problem.js';
import type { Services } from '../services.js';

const tasksAtOnce = 500;

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
    const record = await taskRecord({ services, taskId });
    await sendBundle({ response, plan, scope: { kind: 'task', id: taskId }, tasks: [record] });
  });

  router.get('/audit/plans/:planId/bundle', async (request, response) => {
    const { planId } = request.params;
    const plan = await store.plan(planId);
    if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    const tasks = recordsOfPlan({ services, planId });
    await sendBundle({ response, plan, scope: { kind: 'plan', id: planId }, tasks });
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

async function* recordsOfPlan({
  services,
  planId,
}: {
  services: Services;
  planId: string;
}): AsyncGenerator<TaskRecord> {
  for (let skip = 0; ; skip += tasksAtOnce) {
    const { rows } = await services.store.tasks({ filter: { planId }, skip, limit: tasksAtOnce });
    for (const { taskId } of rows) yield await taskRecord({ services, taskId });
    if (rows.length < tasksAtOnce) return;
  }
}
