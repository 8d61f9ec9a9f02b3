import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testServers } from './environment.js';

/** Temporal's test server for one test file; its time is global and stands until it is advanced. End it by `teardown()`. */
export function createTimeSkipping(): Promise<TestWorkflowEnvironment> {
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: testServers().timeSkippingServer } },
  });
}
