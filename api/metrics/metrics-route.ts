import { timingSafeEqual } from 'node:crypto';
import { type Request, Router } from 'express';
import { loginRequired } from '../identity/identity-problems.js';
import { callerOf } from '../operation/caller-of.js';
import { notAllowed } from '../operation/not-allowed.js';
import type { Services } from '../services.js';
import type { Metrics } from './metrics.js';

/** `/metrics` for Prometheus, which shows a token of its own, or for a person who runs the system. */
export function metricsRoute({ services, metrics }: { services: Services; metrics: Metrics }): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    response.locals.operation = 'metrics';
    if (!isScraper({ request, token: services.metricsToken })) {
      const caller = await callerOf({ request, services });
      if (!caller) throw loginRequired();
      if (!caller.access.mayEver('read', 'System')) throw notAllowed();
    }
    response.type(metrics.contentType).send(await metrics.text());
  });
  return router;
}

function isScraper({ request, token }: { request: Request; token: string | undefined }): boolean {
  if (token === undefined) return false;
  const [given, wanted] = [request.get('Authorization') ?? '', `Bearer ${token}`].map((text) =>
    Buffer.from(text),
  );
  return (
    given !== undefined &&
    wanted !== undefined &&
    given.length === wanted.length &&
    timingSafeEqual(given, wanted)
  );
}
