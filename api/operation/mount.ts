import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { toInstant } from '../../domain/calendar/instant.js';
import { accessOfPerson } from '../access/access-of-person.js';
import { loginRequired } from '../identity/identity-problems.js';
import { Problem } from '../problem.js';
import { seenVersion } from '../seen-version.js';
import type { Services } from '../services.js';
import { actorOf, type Caller } from './caller.js';
import { checkAnswer } from './check-answer.js';
import { notAllowed } from './not-allowed.js';
import { keyOf, onceByKey } from './once-by-key.js';
import type { Asked, Operation, Reply } from './operation.js';
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
  // An address that goes on after a parameter is looked at first: a task's id may hold slashes.
  const ordered = [...operations].sort((one, other) => endsOpen(one) - endsOpen(other));
  for (const operation of ordered) {
    router[operation.method](expressPath(operation.path), ...handlers({ operation, services }));
  }
  return router;
}

function handlers({ operation, services }: { operation: Operation; services: Services }): RequestHandler[] {
  const callers = new WeakMap<Request, Caller>();
  const admit: RequestHandler = async (request, response, next) => {
    response.locals.operation = operation.id;
    const caller = await callerOf({ request, services });
    response.locals.person = caller.person.id;
    const { action, subject } = operation.needs;
    if (!caller.access.mayEver(action, subject)) throw notAllowed();
    callers.set(request, caller);
    next();
  };
  const act: RequestHandler = async (request, response) => {
    const caller = callers.get(request);
    if (!caller) throw new Error(`nobody was admitted to ${operation.id}`);
    const asked = askedOf({ operation, services, caller, request, response });
    const reply = await onceByKey({
      operation,
      services,
      asked,
      act: () => operation.handle(services, asked),
    });
    if (services.checksAnswers === true) checkAnswer({ operation, reply });
    send({ response, reply });
  };
  return operation.body === undefined ? [admit, act] : [admit, ...bodyReaders(operation), act];
}

async function callerOf({ request, services }: { request: Request; services: Services }): Promise<Caller> {
  const known = await services.identity.authenticate(request);
  if (!known) throw loginRequired();
  const { person } = known;
  const { focalUnit } = services.terms.directory;
  return {
    person,
    access: accessOfPerson({ person, focalUnit, now: nowOf(services) }),
    actor: (delegation) => actorOf({ person, delegation }),
  };
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
  services,
  caller,
  request,
  response,
}: {
  operation: Operation;
  services: Services;
  caller: Caller;
  request: Request;
  response: Response;
}): Asked {
  const { params, query, body, seesVersion, takesAnyText } = operation;
  const key = keyOf(request);
  return {
    caller,
    params: params && parseInput({ schema: params, input: joined(request.params), place: 'path' }),
    query: query && parseInput({ schema: query, input: request.query, place: 'query' }),
    body:
      body &&
      parseInput({ schema: body, input: request.body ?? {}, place: 'body', anyText: takesAnyText === true }),
    seen: seesVersion ? seenVersion(request) : 0,
    ...(key !== undefined && { key }),
    now: nowOf(services),
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
