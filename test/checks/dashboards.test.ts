import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { createMetrics } from '../../api/metrics/metrics.js';
import { operations } from '../../api/operations/index.js';
import { projectRoot } from '../../dev/environment.js';
import { readComposeFile, readProjectFile } from '../../dev/production/compose-file.js';
import { obligationKinds } from '../../domain/obligation/kinds.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { readAlerts } from './alert-rules.js';

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly datasource: { readonly uid: string };
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

const folder = join(projectRoot, 'ops', 'dashboards');
const files = readdirSync(folder);
const dashboards = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Dashboard);
const panels = dashboards.flatMap((dashboard) => dashboard.panels);
const asked = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

let database: TestDatabase;
let store: Store;
beforeAll(() => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('every dashboard and every figure of it is a sentence, and says it in Vietnamese too', () => {
  expect(files.sort()).toEqual(['obligations.json', 'processes.json', 'stores.json', 'work.json']);
  expect(new Set(dashboards.map(({ uid }) => uid)).size).toBe(files.length);
  for (const { title } of [...dashboards, ...panels]) expect(title).toMatch(/^[A-Z][^.]{12,}$/u);
  for (const { description, targets, title } of panels) {
    expect(description).toMatch(/^\p{Lu}.+\.$/u);
    expect([title, targets.length]).not.toEqual([title, 0]);
  }
});

test('every figure is in a place of its own', () => {
  for (const { panels: own } of dashboards) {
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length);
    expect(new Set(own.map(({ gridPos: { x, y } }) => `${x}/${y}`)).size).toBe(own.length);
    for (const { gridPos } of own) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  }
});

test('the API exposes every figure of its own that a dashboard asks for', async () => {
  const metrics = createMetrics({ store });
  metrics.answered({ operation: 'getTask', status: 200, seconds: 0.1 });
  const exposed = await metrics.text();
  const names = new Set(
    asked.flatMap((expr) => expr.match(/\b(?:dondoc|nodejs|process)_[a-z0-9_]+/gu) ?? []),
  );
  expect(names.size).toBeGreaterThan(8);
  // A figure with labels has no line of its own before it was set once; its type is always told.
  for (const name of names)
    expect([name, exposed.includes(`# TYPE ${name.replace(/_(?:bucket|count|sum)$/u, '')} `)]).toEqual([
      name,
      true,
    ]);
});

test("Temporal's core knows every figure of a worker that a dashboard or an alert asks for", () => {
  // One that has counted nothing yet is not exposed: therefore the program is asked, not a worker.
  const bridge = dirname(createRequire(import.meta.url).resolve('@temporalio/core-bridge/package.json'));
  const core = readFileSync(
    join(
      bridge,
      'releases',
      `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-unknown-linux-gnu`,
      'index.node',
    ),
  );
  const expressions = [...asked, ...readAlerts().map(({ expr }) => expr)];
  const names = new Set(
    expressions.flatMap((expr) =>
      [...expr.matchAll(/\btemporal_([a-z_]+)/gu)].map(([, name = '']) => name.replace(/_bucket$/u, '')),
    ),
  );
  expect(names.size).toBeGreaterThan(8);
  for (const name of names) expect([name, core.includes(name)]).toEqual([name, true]);
});

test('a dashboard that names operations, kinds or jobs names those that there are', () => {
  const named = (label: string) =>
    asked.flatMap((expr) =>
      [...expr.matchAll(new RegExp(`\\b${label}=~?"([^"]+)"`, 'gu'))].flatMap(([, value = '']) =>
        value.split('|'),
      ),
    );
  const known = {
    operation: operations.map(({ id }) => id),
    kind: Object.keys(obligationKinds),
    job: jobs(),
  };
  for (const [label, values] of Object.entries(known)) {
    const used = named(label);
    expect(used.length).toBeGreaterThan(0);
    for (const pattern of used)
      expect([pattern, values.some((value) => new RegExp(`^(?:${pattern})$`, 'u').test(value))]).toEqual([
        pattern,
        true,
      ]);
  }
});

test('every target that Prometheus reads is a service, at the port that it is told to serve', () => {
  const { services } = readComposeFile();
  expect(jobs().sort()).toEqual(['dondoc-api', 'dondoc-worker']);
  for (const {
    dns_sd_configs: [found],
  } of scrapes()) {
    const { environment = {} } = services[found.names[0]] ?? {};
    const told = [environment['PORT'], environment['DONDOC_WORKER_METRICS']].join(' ');
    expect(told).toMatch(new RegExp(`\\b${String(found.port)}\\b`, 'u'));
  }
  for (const { expr } of readAlerts())
    for (const [, job] of expr.matchAll(/job="([^"]+)"/gu)) expect(jobs()).toContain(job);
});

test('compose hands every dashboard to Grafana, which knows the source that they name', () => {
  const { services, configs } = readComposeFile();
  const given = (services['grafana']?.configs ?? []).map(({ source, target }) => [
    configs[source]?.file,
    target,
  ]);
  for (const file of files)
    expect(given).toContainEqual([`ops/dashboards/${file}`, `/etc/grafana/dashboards/${file}`]);
  const { datasources } = parse(readProjectFile('ops/grafana/datasources.yml')) as {
    datasources: readonly { readonly uid: string; readonly url: string }[];
  };
  expect(datasources.map(({ uid }) => uid)).toEqual([
    ...new Set(panels.map(({ datasource }) => datasource.uid)),
  ]);
  expect(services[new URL(datasources[0]?.url ?? '').hostname]).toBeDefined();
});

interface Scrape {
  readonly job_name: string;
  readonly dns_sd_configs: readonly [{ readonly names: readonly [string]; readonly port: number }];
}

function scrapes(): readonly Scrape[] {
  return (parse(readProjectFile('ops/prometheus.yml')) as { scrape_configs: readonly Scrape[] })
    .scrape_configs;
}

function jobs(): string[] {
  return scrapes().map(({ job_name }) => job_name);
}
