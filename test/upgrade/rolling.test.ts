import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { planLaunchId, remediationTaskId } from '../../workflows/messages.js';
import { smallPlanText } from '../chaos/small-plan.js';
import { testServers } from '../support/environment.js';
import { recordHistory } from '../workflows/histories.js';
import { bundleOfTasks, type Examined, examined } from './examine.js';
import { planId, type Recorded, runUpgrade } from './run-upgrade.js';
import { startSmallSite } from './small-site.js';

/** How many of the tasks are kept when a version is recorded: they went over from one version to the next. */
const kept = 6;

/** Histories on which two versions worked, of all kinds of workflow that there are here. */
async function keepHistories({ client, taskIds }: Recorded): Promise<void> {
  const version = testServers().recordHistoriesAs;
  if (version === undefined) return;
  const ids = [...taskIds.slice(0, kept).map(remediationTaskId), planLaunchId(planId)];
  for await (const { workflowId } of client.workflow.list({ query: "WorkflowType = 'reportingPeriod'" }))
    ids.push(workflowId);
  for (const [place, id] of ids.entries()) {
    const history = await client.workflow.getHandle(id).fetchHistory();
    recordHistory({ name: `${version}-upgraded-${String(place + 1).padStart(2, '0')}`, history });
  }
}

let site: Awaited<ReturnType<typeof startSmallSite>>;

beforeAll(async () => {
  site = await startSmallSite(smallPlanText);
}, 180_000);
afterAll(async () => {
  await site.stop();
});

test('a worker of an earlier version is replaced while deadlines pass and people act: nothing is lost or doubled, and both rules are proved', async () => {
  let proved: Examined | undefined;
  const { judgement, workflowTasks, setDates, ...report } = await runUpgrade({
    ...{ site, say: () => undefined },
    pace: {
      ...{ rate: 172_800, aloneMs: 0, besideMs: 3_000, afterMs: 7_000 },
      ...{ settleMs: 3_000, lagMs: 6_000, leadersLookMs: 200 },
    },
    examine: async (recorded) => {
      proved = examined(await bundleOfTasks({ ...recorded, planId }));
      await keepHistories(recorded);
    },
  });
  const { wrongs, disagreements, badWorkflows, commands, rungs } = judgement;
  expect({ wrongs, disagreements, badWorkflows }).toEqual({ wrongs: [], disagreements: [], badWorkflows: 0 });
  expect(setDates.wrong).toEqual([]);
  expect(setDates.onDaysOff[1]).toBeGreaterThan(0);
  expect(setDates.onDaysOff[2]).toBeGreaterThan(0);
  expect(workflowTasks.failed).toEqual([]);
  expect(workflowTasks.earlier).toBeGreaterThan(0);
  expect(workflowTasks.later).toBeGreaterThan(0);
  expect(workflowTasks.goneOver).toBeGreaterThan(0);
  expect(report.moved).toBeGreaterThan(0);
  expect(report.endedByThemselves).toBe(0);
  expect(commands.acknowledged).toBeGreaterThan(20);
  expect(rungs).toBeGreaterThan(10);
  expect(proved).toMatchObject({ tasks: report.tasks, findings: [] });
}, 600_000);
