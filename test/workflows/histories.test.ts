import { expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { UnwatchedWorker } from '../../worker/replay/unwatched-worker.js';
import { workflowCode } from '../../worker/workflow-code.js';
import { recordedHistories } from './histories.js';

test('every history that an earlier version recorded replays against the workflow code of today', async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const workflowBundle = await workflowCode();
  const histories = recordedHistories();
  expect(histories.length).toBeGreaterThan(10);
  const failed: string[] = [];
  for await (const { workflowId, error } of UnwatchedWorker.runReplayHistories(
    { workflowBundle },
    histories,
  )) {
    if (error) failed.push(`${workflowId}: ${error.message}`);
  }
  expect(failed).toEqual([]);
}, 300_000);
