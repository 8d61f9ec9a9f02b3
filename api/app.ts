import cors from 'cors';
import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { documentRoutes } from './document/document-routes.js';
import { problemOf } from './faults.js';
import { limitByAddress, usualLimits } from './http/rate-limits.js';
import { requestLog } from './http/request-log.js';
import { requestTrace } from './http/request-trace.js';
import { createMetrics } from './metrics/metrics.js';
import { metricsRoute } from './metrics/metrics-route.js';
import { mount } from './operation/mount.js';
import { operations } from './operations/index.js';
import { notFound, sendProblem } from './problem.js';
import { healthRoutes } from './routes/health.js';
import type { Services } from './services.js';
import { webRoutes } from './web/web-routes.js';

/** The HTTP application: it checks what comes in, asks the workflows and the store, and shapes what goes out. */
export function createApp(services: Services): Express {
  const { log, store, identity, temporalUi, traces = false, limits = usualLimits } = services;
  const metrics = createMetrics({ store });
  const app = express();
  app.disable('x-powered-by');
  if (traces) app.use(requestTrace());
  app.use(requestLog({ log, metrics }));
  app.use(helmet());
  app.use(healthRoutes(services));
  app.use(limitByAddress(limits.perAddress));
  app.use(documentRoutes(services));
  app.use(metricsRoute({ services, metrics }));
  app.use('/login', limitByAddress(limits.logins));
  app.use(identity.routes());
  // A page of another site may not even ask, but where the operation is for it.
  if (temporalUi !== undefined) app.use('/api/v1/temporal/codec', corsFor(temporalUi));
  app.use('/api/v1', mount({ operations, services }));
  if (services.webFolder !== undefined) app.use(webRoutes({ folder: services.webFolder }));
  app.use((request, response) => {
    sendProblem({ request, response, problem: notFound({ vi: 'địa chỉ này', en: 'address' }) });
  });
  const onFault: ErrorRequestHandler = (fault: unknown, request, response, next) => {
    const problem = problemOf(fault);
    const { requestId } = response.locals as { requestId?: string };
    if (problem.status >= 500)
      log.error({ err: fault, requestId, method: request.method, path: request.path }, problem.message);
    if (response.headersSent) next(fault);
    else sendProblem({ request, response, problem });
  };
  app.use(onFault);
  return app;
}

/** What lets pages of one other site send JSON here, with their session or a token, and read the answer. */
function corsFor(origin: string) {
  return cors({
    origin: [origin],
    credentials: true,
    methods: ['POST'],
    allowedHeaders: ['Content-Type', 'Authorization', 'X-Namespace'],
    maxAge: 600,
  });
}
