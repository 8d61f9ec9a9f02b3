import { TestWorkflowEnvironment } from '@temporalio/testing';
import { assertReachable } from '../../dev/servers/reachable.js';
import { freePort } from '../../dev/start/ports.js';
import { testServers } from './environment.js';
import { serverProcess } from './server-process.js';

/**
 * What `createTimeSkipping` calls once its server runs. Its own start of the server gives a JVM 5 s, which is too
 * little on a machine that is busy with other tests.
 */
type Attaches = {
  create(options: {
    readonly server: { readonly type: 'existing' };
    readonly supportsTimeSkipping: true;
    readonly address: string;
  }): Promise<TestWorkflowEnvironment>;
};

/** Temporal's test server for one test file; its time is global and stands until it is advanced. End it by `teardown()`. */
export async function createTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const port = await freePort({ taken: [] });
  const address = `127.0.0.1:${port}`;
  const server = serverProcess({
    program: { command: testServers().timeSkippingServer, args: [String(port)] },
    probe: () => assertReachable({ address, defaultPort: port }),
  });
  await server.start();
  const environment = await (TestWorkflowEnvironment as unknown as Attaches).create({
    server: { type: 'existing' },
    supportsTimeSkipping: true,
    address,
  });
  const disconnect = environment.teardown.bind(environment);
  environment.teardown = async () => {
    await disconnect();
    await server.stop();
  };
  return environment;
}
