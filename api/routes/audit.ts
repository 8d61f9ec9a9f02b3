import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { type BundleContent, bundleParts } from '../../audit/bundle-parts.js';
import { planBundle, taskBundle } from '../audit/bundle-content.js';
import { reconcilePlan } from '../audit/plan-audit.js';
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
    await sendBundle({
      response,
      content: await taskBundle({ services, plan, taskId, isVeiled: veiledIn(request) }),
    });
  });

  router.get('/audit/plans/:planId/bundle', async (request, response) => {
    const { planId } = request.params;
    const plan = await store.plan(planId);
    if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    await sendBundle({
      response,
      content: await planBundle({ services, plan, isVeiled: veiledIn(request) }),
    });
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

/** `?persons=veiled` leaves persons out. */
function veiledIn({ query }: Request): boolean {
  return query.persons === 'veiled';
}

async function sendBundle({
  response,
  content,
}: {
  response: Response;
  content: BundleContent;
}): Promise<void> {
  response.type('application/zip').attachment(`${content.scope.id.replaceAll('/', '-')}.zip`);
  await pipeline(Readable.from(bundleParts(content)), response);
}
