import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import type { Store } from '../../activities/store/port.js';
import { createApp } from '../../api/app.js';
import type { Services } from '../../api/services.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';

/** The API on a free port. */
export async function serve({
  store,
  client,
  ...others
}: { store: Store; client: Client } & Pick<Services, 'epochMs' | 'templatesFolder'>): Promise<Server> {
  const app = createApp({
    store,
    client,
    log: pino({ enabled: false }),
    people: [],
    files: { limitInBytes: 1_000_000, isScanned: false },
    terms: { directory: shippedDirectory(), policy: shippedPolicy(), calendar: shippedCalendar() },
    ...others,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export function addressOf(server: Server): string {
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

export interface Answer {
  readonly status: number;
  /** What the JSON holds; undefined of anything else. */
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly headers: Headers;
}

/** One call of the API. */
export async function ask({
  server,
  method,
  path,
  body,
  headers = {},
}: {
  server: Server;
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}): Promise<Answer> {
  const response = await fetch(`${addressOf(server)}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    bytes,
    headers: response.headers,
    body: isJson ? JSON.parse(bytes.toString('utf8')) : undefined,
  };
}

/** The code of a problem. */
export function codeOf({ body }: Answer): unknown {
  return (body as { code?: unknown } | undefined)?.code;
}

/** The fields that a problem names. */
export function fieldsOf({ body }: Answer): readonly string[] | undefined {
  return (body as { fields?: readonly { field: string }[] } | undefined)?.fields?.map(({ field }) => field);
}
