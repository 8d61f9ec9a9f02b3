import express, { type ErrorRequestHandler, type Express } from 'express';
import helmet from 'helmet';
import { documentRoutes } from './document/document-routes.js';
import { problemOf } from './faults.js';
import { mount } from './operation/mount.js';
import { operations } from './operations/index.js';
import { notFound, sendProblem } from './problem.js';
import { auditRoutes } from './routes/audit.js';
import { fileRoutes } from './routes/files.js';
import { healthRoutes } from './routes/health.js';
import { paperRoutes } from './routes/papers.js';
import { periodRoutes } from './routes/periods.js';
import { synthesisRoutes } from './routes/syntheses.js';
import { synthesisTextRoutes } from './routes/synthesis-texts.js';
import { unitReportRoutes } from './routes/unit-reports.js';
import type { Services } from './services.js';

/** The HTTP application: it checks what comes in, asks the workflows and the store, and shapes what goes out. */
export function createApp(services: Services): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  app.use(documentRoutes(services));
  // Before the reader of JSON: a file is taken as it comes, whatever it is called.
  app.use(services.identity.routes());
  app.use('/api/v1', mount({ operations, services }), fileRoutes(services));
  app.use(express.json({ limit: '8mb' }));
  app.use(healthRoutes(services));
  app.use(
    '/api/v1',
    unitReportRoutes(services),
    periodRoutes(services),
    synthesisRoutes(services),
    synthesisTextRoutes(services),
    paperRoutes(services),
    auditRoutes(services),
  );
  app.use((request, response) => {
    sendProblem({ request, response, problem: notFound({ vi: 'địa chỉ này', en: 'address' }) });
  });
  const onFault: ErrorRequestHandler = (fault: unknown, request, response, next) => {
    const problem = problemOf(fault);
    if (problem.status >= 500)
      services.log.error({ err: fault, method: request.method, path: request.path }, problem.message);
    if (response.headersSent) next(fault);
    else sendProblem({ request, response, problem });
  };
  app.use(onFault);
  return app;
}
