import { AsyncResource } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from '../metrics/metrics.js';

/** An id of a caller is taken over if it can stand in a log. */
const usable = /^[\w.-]{1,80}$/;

/**
 * Gives every request an id, which goes back with the answer and stands in every line of the log about it, and writes one line when it
 * is answered: who asked for what, about which task, with what result, in how long.
 */
export function requestLog({ log, metrics }: { log: Logger; metrics: Metrics }): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id');
    const requestId = given !== undefined && usable.test(given) ? given : randomUUID();
    const startedAt = process.hrtime.bigint();
    response.setHeader('X-Request-Id', requestId);
    response.locals.requestId = requestId;
    const { method, path } = request;
    let done = false;
    // What listens to an emitter runs in the emitter's context; the line belongs to the request, and to its trace.
    const write = AsyncResource.bind((): void => {
      if (done) return;
      done = true;
      const { operation, person, taskId } = response.locals as Record<string, string | undefined>;
      const ms = Number(process.hrtime.bigint() - startedAt) / 1e6;
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.answered({ operation: operation ?? 'none', status, seconds: ms / 1000 });
      const line = { requestId, method, path, status, ms: Math.round(ms), operation, person, taskId };
      if (status >= 500) log.error(line, 'request');
      else if (status === 401 || status === 403) log.warn(line, 'request refused');
      else log.info(line, 'request');
    });
    response.on('finish', write);
    response.on('close', write);
    next();
  };
}
