import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import pino from 'pino';
import type { Store } from '../../activities/store/port.js';
import { createApp } from '../../api/app.js';
import { ChangeFeed } from '../../api/changes/change-feed.js';
import type { Services } from '../../api/services.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import type { Actor } from '../../domain/task/actor.js';
import { type TestIdentity, testIdentity } from './identity.js';

/** An answer of the API. */
export interface Answer {
  readonly status: number;
  /** What the JSON holds; undefined of anything else. */
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly headers: Headers;
}

/** A request as somebody; without `as` it is nobody's. */
export interface Request {
  readonly as?: Actor;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api/v1. */
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The API over real stores and clients, on a port of its own, for persons of the test. It has to be closed. */
export class TestApi {
  readonly server: Server;
  readonly #identity: TestIdentity;

  static async start({
    identity = testIdentity(),
    ...services
  }: {
    store: Store;
    client?: Client;
    identity?: TestIdentity;
  } & Partial<Omit<Services, 'identity'>>): Promise<TestApi> {
    const app = createApp({
      client: {} as Client,
      log: pino({ enabled: false }),
      files: { limitInBytes: 1_000_000, isScanned: false },
      terms: { directory: shippedDirectory(), policy: shippedPolicy(), calendar: shippedCalendar() },
      checksAnswers: true,
      people: identity.people,
      changes: new ChangeFeed({ store: services.store, log: pino({ enabled: false }) }),
      ...services,
      identity: identity.identity,
    });
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestApi({ server, identity });
  }

  private constructor({ server, identity }: { server: Server; identity: TestIdentity }) {
    this.server = server;
    this.#identity = identity;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** The header that makes a request one of this actor. */
  as(actor: Actor): { readonly authorization: string } {
    return this.#identity.as(actor);
  }

  /** What makes the command line one of this actor. */
  environmentOf(actor: Actor): { readonly DONDOC_URL: string; readonly DONDOC_TOKEN: string } {
    return { DONDOC_URL: this.url, DONDOC_TOKEN: this.as(actor).authorization.replace('Bearer ', '') };
  }

  async ask({ as, method = 'GET', path, body, headers = {} }: Request): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(as && this.as(as)), ...headers },
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

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The code of a problem. */
export function codeOf({ body }: Answer): unknown {
  return (body as { code?: unknown } | undefined)?.code;
}

/** The fields that a problem names. */
export function fieldsOf({ body }: Answer): readonly string[] | undefined {
  return (body as { fields?: readonly { field: string }[] } | undefined)?.fields?.map(({ field }) => field);
}
