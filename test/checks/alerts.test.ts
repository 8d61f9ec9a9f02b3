import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { createMetrics } from '../../api/metrics/metrics.js';
import { readProjectFile } from '../../dev/production/compose-file.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { readAlerts } from './alert-rules.js';

const alerts = readAlerts();
const runbooks = readProjectFile('docs/runbooks.md');

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

test('every alert asks for figures that are there', async () => {
  await store.putPulse('worker');
  const metrics = createMetrics({ store });
  metrics.answered({ operation: 'getTask', status: 200, seconds: 0.1 });
  const exposed = await metrics.text();
  for (const { alert, expr } of alerts)
    for (const [name] of expr.matchAll(/\bdondoc_[a-z_]+/gu))
      expect([alert, name, exposed.includes(`\n${name}{`) || exposed.includes(`\n${name} `)]).toEqual([
        alert,
        name,
        true,
      ]);
  expect(alerts.length).toBeGreaterThan(7);
});

test('every alert says how urgent it is, in a sentence what it means, and has a runbook; no runbook is of an alert that is gone', () => {
  const headings = [...runbooks.matchAll(/^## (\w+)$/gmu)].map(([, name = '']) => name);
  expect(headings.sort()).toEqual(alerts.map(({ alert }) => alert).sort());
  for (const { alert, labels, annotations } of alerts) {
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.summary).toMatch(/^[A-Z].{20,}\.$/u);
    expect(annotations.runbook).toBe(`docs/runbooks.md#${alert.toLowerCase()}`);
  }
});
