import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testServers } from '../support/environment.js';
import { everyFault, faultName } from './draw-faults.js';
import { runChaos } from './run-chaos.js';
import { smallPlanText } from './small-plan.js';
import { type System, startSystem } from './system.js';

/** Four hours of the calendar pass in a second: duties become due and overdue while servers come and go. */
const rate = 14_400;
const servers = testServers();
const { mongo, inherited } = servers;
const testWithServers = mongo ? test : test.skip;
const home = mkdtempSync(join(tmpdir(), 'dondoc-chaos-'));
let system: System;

beforeAll(async () => {
  if (mongo) system = await startSystem({ home, inherited, servers: { mongo, temporal: servers.temporal } });
}, 180_000);
afterAll(async () => {
  if (mongo) await system.stop();
  rmSync(home, { recursive: true, force: true });
});

testWithServers(
  'under every fault, one after the other, nothing acknowledged is lost, nothing is done twice, and every rung fires once at its moment',
  async () => {
    const all = everyFault(3);
    const { faults, judgement } = await runChaos({
      ...{ system, rate, text: smallPlanText, seed: 7, settleMs: 10_000 },
      faults: (n) => all[n],
      say: () => undefined,
    });
    const { wrongs, disagreements, badWorkflows, commands, rungs } = judgement;
    expect(faults.map(({ fault, backMs }) => [fault, backMs !== undefined])).toEqual(
      all.map((fault) => [faultName(fault), true]),
    );
    expect({ wrongs, disagreements, badWorkflows }).toEqual({
      wrongs: [],
      disagreements: [],
      badWorkflows: 0,
    });
    expect(commands.acknowledged).toBeGreaterThan(20);
    expect(commands.sentAgain).toBeGreaterThan(0);
    expect(rungs).toBeGreaterThan(10);
  },
  600_000,
);
