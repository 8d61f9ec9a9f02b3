import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { smallPlanText } from '../chaos/small-plan.js';
import { type System, startSystem } from '../chaos/system.js';
import { testServers } from '../support/environment.js';
import { beforeNewestRules } from './earlier-version.js';
import { examined, fetchBundle } from './examine.js';
import { planId, runUpgrade } from './run-upgrade.js';

const servers = testServers();
const { mongo, inherited } = servers;
const testWithServers = mongo ? test : test.skip;
const home = mkdtempSync(join(tmpdir(), 'dondoc-upgrade-'));
const earlier = beforeNewestRules();
let system: System;

beforeAll(async () => {
  const { root } = earlier;
  if (mongo)
    system = await startSystem({ home, inherited, root, servers: { mongo, temporal: servers.temporal } });
}, 180_000);
afterAll(async () => {
  if (mongo) await system.stop();
  earlier.remove();
  rmSync(home, { recursive: true, force: true });
});

testWithServers(
  'a worker of an earlier version is replaced while deadlines pass and people act: nothing is lost or doubled, and both rules are proved',
  async () => {
    let proved: ReturnType<typeof examined> | undefined;
    const { judgement, workflowTasks, setDates, ...report } = await runUpgrade({
      ...{ system, text: smallPlanText, say: () => undefined },
      pace: {
        ...{ rate: 172_800, aloneMs: 0, besideMs: 4_000, afterMs: 9_000 },
        ...{ settleMs: 3_000, lagMs: 6_000, leadersLookMs: 200 },
      },
      examine: async ({ baseUrl }) => {
        proved = examined(await fetchBundle({ baseUrl, issuer: system.issuer, of: 'plans', id: planId }));
      },
    });
    const { wrongs, disagreements, badWorkflows, commands, rungs } = judgement;
    expect({ wrongs, disagreements, badWorkflows }).toEqual({
      wrongs: [],
      disagreements: [],
      badWorkflows: 0,
    });
    expect(setDates.wrong).toEqual([]);
    expect(setDates.onDaysOff[1]).toBeGreaterThan(0);
    expect(setDates.onDaysOff[2]).toBeGreaterThan(0);
    expect(workflowTasks.failed).toEqual([]);
    expect(workflowTasks.earlier).toBeGreaterThan(0);
    expect(workflowTasks.later).toBeGreaterThan(0);
    expect(workflowTasks.goneOver).toBe(report.tasks);
    expect(report.moved).toBeGreaterThan(0);
    expect(report.endedByThemselves).toBe(0);
    expect(commands.acknowledged).toBeGreaterThan(20);
    expect(rungs).toBeGreaterThan(10);
    expect(proved).toMatchObject({ tasks: report.tasks, findings: [] });
  },
  600_000,
);
