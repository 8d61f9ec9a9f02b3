import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type ErrorRequestHandler } from 'express';
import pino from 'pino';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { problemOf } from '../../api/faults.js';
import { loginRequired } from '../../api/identity/identity-problems.js';
import { openIdentity } from '../../api/identity/open-identity.js';
import { sendProblem } from '../../api/problem.js';
import { shippedDirectory, shippedPeople } from '../../data/shipped.js';
import { accountsOf } from '../../dev/identity/accounts.js';
import { keysIn } from '../../dev/identity/keys.js';
import { localProvider } from '../../dev/identity/server.js';
import { freePort } from '../../dev/start/ports.js';
import type { Person } from '../../domain/people/people.js';
import { createTestDatabase } from '../support/mongo.js';
import { Browser, type Page } from './browser.js';

/** dondoc's identity on a free port, with the local provider on another. */
export interface Site {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
  readonly people: Person[];
  readonly startProvider: () => Promise<void>;
  readonly stopProvider: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const clientId = 'dondoc-web';
export const idleMinutes = 30;
export const lifetimeHours = 12;

async function startSite({
  store,
  folder,
  epochMs,
}: {
  store: Store;
  /** Of the provider's keys. */
  folder: string;
  epochMs: () => number;
}): Promise<Site> {
  const port = await freePort({ taken: [] });
  const providerPort = await freePort({ taken: [port] });
  const url = `http://127.0.0.1:${String(port)}`;
  const issuer = `http://127.0.0.1:${String(providerPort)}`;
  const audience = `${url}/api/v1`;
  const people = [...shippedPeople()];
  const accounts = accountsOf({ people: shippedPeople(), directory: shippedDirectory() });
  const config = { port: providerPort, folder, publicUrl: url, audience, clientId };
  let provider: Server | undefined;
  const startProvider = async () => {
    provider = localProvider({ config, accounts, keys: keysIn(folder) }).listen(providerPort, '127.0.0.1');
    await once(provider, 'listening');
  };
  const stopProvider = async () => {
    if (provider) await closed(provider);
    provider = undefined;
  };
  await startProvider();
  const identity = openIdentity({
    config: {
      ...{ issuer, audience, clientId, personClaim: 'sub', publicUrl: new URL(url) },
      limits: { idleMinutes, lifetimeHours },
    },
    ...{ people, store, epochMs, log: pino({ enabled: false }) },
  });
  const app = express().use(identity.routes());
  app.all('/api/v1/me', async (request, response) => {
    const caller = await identity.authenticate(request);
    if (!caller) throw loginRequired();
    response.json({ id: caller.person.id, means: caller.means });
  });
  const onFault: ErrorRequestHandler = (fault: unknown, request, response, _next) =>
    sendProblem({ request, response, problem: problemOf(fault) });
  app.use(onFault);
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...{ url, issuer, audience, people, startProvider, stopProvider },
    stop: async () => {
      await Promise.all([closed(server), stopProvider()]);
    },
  };
}

/** A site with a database of its own, and a clock that tests set. */
export interface TestSite {
  readonly site: Site;
  readonly store: Store;
  readonly clock: { now: number };
  readonly close: () => Promise<void>;
}

export async function openSite(): Promise<TestSite> {
  const database = createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-identity-'));
  const store = openMongoStore({ uri: database.uri });
  const clock = { now: Date.now() };
  const site = await startSite({ store, folder, epochMs: () => clock.now });
  return {
    ...{ site, store, clock },
    close: async () => {
      await site.stop();
      await store.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Logs in as a person would: opens the page, and chooses an account on the provider's. */
export async function logIn({
  site,
  browser,
  account,
  to = '/api/v1/me',
}: {
  site: Pick<Site, 'url'>;
  browser: Browser;
  account: string;
  to?: string;
}): Promise<Page> {
  const page = await browser.open(`${site.url}/login?${new URLSearchParams({ to }).toString()}`);
  return choose({ browser, page, account });
}

/** Chooses an account on the provider's page. */
export function choose({
  browser,
  page,
  account,
  stopAt,
}: {
  browser: Browser;
  page: Page;
  account: string;
  stopAt?: (next: URL) => boolean;
}): Promise<Page> {
  return browser.open(page.url, {
    method: 'POST',
    body: new URLSearchParams({ account }),
    ...(stopAt && { stopAt }),
  });
}

export async function whoAmI({
  site,
  browser = new Browser(),
  headers = {},
  method = 'GET',
}: {
  site: Site;
  browser?: Browser;
  headers?: Readonly<Record<string, string>>;
  method?: string;
}): Promise<{ readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers }> {
  const page = await browser.open(`${site.url}/api/v1/me`, {
    method,
    headers: { accept: 'application/json', ...headers },
  });
  return {
    status: page.status,
    headers: page.headers,
    body: JSON.parse(page.text) as Record<string, unknown>,
  };
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
