import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type ErrorRequestHandler } from 'express';
import { problemOf } from '../../api/faults.js';
import type { Identity } from '../../api/identity/identity.js';
import { loginRequired } from '../../api/identity/identity-problems.js';
import { sendProblem } from '../../api/problem.js';

/** An API of one route that says who asks. */
export async function startTokenApi(identity: Identity): Promise<Server> {
  const app = express();
  app.all('/me', async (request, response) => {
    const caller = await identity.authenticate(request);
    if (!caller) throw loginRequired();
    response.json({ id: caller.person.id, means: caller.means });
  });
  const onFault: ErrorRequestHandler = (fault: unknown, request, response, _next) =>
    sendProblem({ request, response, problem: problemOf(fault) });
  app.use(onFault);
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

export async function me({
  server,
  authorization,
  path = '/me',
}: {
  server: Server;
  authorization?: string;
  path?: string;
}): Promise<{
  readonly status: number;
  readonly id: unknown;
  readonly code: unknown;
  readonly text: string;
  readonly headers: Headers;
}> {
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`;
  const answer = await fetch(url, authorization === undefined ? {} : { headers: { authorization } });
  const text = await answer.text();
  const { id, code } = (text === '' ? {} : JSON.parse(text)) as { id?: unknown; code?: unknown };
  return { status: answer.status, id, code, text, headers: answer.headers };
}
