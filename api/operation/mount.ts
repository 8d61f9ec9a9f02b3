import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { toInstant } from '../../domain/calendar/instant.js';
import { limitByPerson, usualLimits } from '../http/rate-limits.js';
import { loginRequired } from '../identity/identity-problems.js';
import { Problem } from '../problem.js';
import { seenVersion } from '../seen-version.js';
import type { Services } from '../services.js';
import { callerOf } from './caller-of.js';
import { checkAnswer } from './check-answer.js';
import { notAllowed } from './not-allowed.js';
import { keyOf, onceByKey } from './once-by-key.js';
import type { Asked, Operation, Reply } from './operation.js';
import { otherMethods } from './other-methods.js';
import { parseInput } from './parse.js';

/** The routes of the operations, under wherever the router is mounted. */
export function mount({
  operations,
  services,
}: {
  operations: readonly Operation[];
  services: Services;
}): Router {
  const router = Router();
  const limited = limitByPerson((services.limits ?? usualLimits).perPerson);
  // An address that goes on after a parameter is looked at first: a task's id may hold slashes.
  const ordered = [...operations].sort((one, other) => endsOpen(one) - endsOpen(other));
  for (const path of new Set(ordered.map((operation) => operation.path))) {
    const here = ordered.filter((operation) => operation.path === path);
    for (const operation of here) {
      router[operation.method](expressPath(path), ...handlers({ operation, services, limited }));
    }
    router.all(expressPath(path), otherMethods(here.map(({ method }) => method)));
  }
  return router;
}

function handlers({
  operation,
  services,
  limited,
}: {
  operation: Operation;
  services: Services;
  limited: RequestHandler;
}): RequestHandler[] {
  const admitted = new WeakMap<Request, Pick<Asked, 'caller' | 'now'>>();
  const admit: RequestHandler = async (request, response, next) => {
    // The moment that counts is that at which a request arrived, not that at which it is known who sent it (ADR 12).
    const now = nowOf(services);
    response.locals.operation = operation.id;
    response.locals.route = `/api/v1${operation.path}`;
    const otherSite = operation.forTemporalUi && services.temporalUi;
    const caller = await callerOf({ request, services, ...(otherSite && { otherSite }) });
    if (!caller) throw loginRequired();
    response.locals.person = caller.person.id;
    const { action, subject } = operation.needs;
    if (!caller.access.mayEver(action, subject)) throw notAllowed();
    admitted.set(request, { caller, now });
    next();
  };
  const act: RequestHandler = async (request, response) => {
    const known = admitted.get(request);
    if (!known) throw new Error(`nobody was admitted to ${operation.id}`);
    const { taskId } = request.params;
    if (taskId !== undefined) response.locals.taskId = String(taskId).replaceAll(',', '/');
    const asked = askedOf({ operation, known, request, response });
    const reply = await onceByKey({
      operation,
      services,
      asked,
      act: () => operation.handle(services, asked),
    });
    if (services.checksAnswers === true) checkAnswer({ operation, reply });
    send({ response, reply });
  };
  const readers = operation.body === undefined ? [] : bodyReaders(operation);
  return [admit, limited, ...readers, act];
}

/** The body is read only once it is known who sends it, and no further than this operation needs. */
function bodyReaders({ bodyLimitInMb = 1 }: Operation): RequestHandler[] {
  const isJson: RequestHandler = (request, _response, next) => {
    if (request.is('json') === false) throw notJson();
    next();
  };
  return [isJson, express.json({ limit: `${String(bodyLimitInMb)}mb` })];
}

function askedOf({
  operation,
  known,
  request,
  response,
}: {
  operation: Operation;
  known: Pick<Asked, 'caller' | 'now'>;
  request: Request;
  response: Response;
}): Asked {
  const { params, query, body, seesVersion, takesAnyText } = operation;
  const key = keyOf(request);
  return {
    ...known,
    params: params && parseInput({ schema: params, input: joined(request.params), place: 'path' }),
    query: query && parseInput({ schema: query, input: request.query, place: 'query' }),
    body:
      body &&
      parseInput({ schema: body, input: request.body ?? {}, place: 'body', anyText: takesAnyText === true }),
    seen: seesVersion ? seenVersion(request) : 0,
    ...(key !== undefined && { key }),
    request,
    response,
  };
}

function nowOf({ epochMs = Date.now }: Services) {
  return toInstant(epochMs());
}

function send({ response, reply }: { response: Response; reply: Reply }): void {
  if ('sent' in reply) return;
  const { status, body, bytes, headers = {} } = reply;
  response.status(status).set(headers);
  // What a person may see of a thing is his own: no cache between keeps it, and his own asks again.
  if (response.getHeader('Cache-Control') === undefined)
    response.setHeader('Cache-Control', 'private, no-cache');
  // A version is of what can be edited, not of all that an answer says: it never stands for "as you know it".
  if (!bytes && response.hasHeader('ETag')) delete response.req.headers['if-none-match'];
  if (bytes) response.send(bytes);
  else if (body === undefined) response.end();
  else response.json(body);
}

/** `{taskId}` holds slashes, whether they come encoded or not. */
function expressPath(path: string): string {
  return path.replaceAll('{taskId}', '*taskId').replaceAll(/\{(\w+)\}/g, ':$1');
}

function joined(params: Readonly<Record<string, string | readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.join('/'),
    ]),
  );
}

function endsOpen({ path }: Operation): number {
  return path.endsWith('}') ? 1 : 0;
}

function notJson(): Problem {
  return new Problem({
    status: 415,
    code: 'notJson',
    sentence: {
      vi: 'Nội dung phải là JSON (Content-Type: application/json).',
      en: 'The body must be JSON (Content-Type: application/json).',
    },
  });
}
