import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { activitiesOver } from '../../activities/index.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { Services } from '../../api/services.js';
import { shippedDirectory } from '../../data/shipped.js';
import { namesOf } from '../../domain/directory/names-of.js';
import { workflowCode } from '../../worker/workflow-code.js';
import { taskQueue } from '../../workflows/messages.js';
import { TestApi } from './api.js';
import { startDevServer } from './dev-server.js';
import { createTestDatabase } from './mongo.js';

/** API and worker on a Temporal and a database of their own. */
export interface WholeProduct {
  readonly api: TestApi;
  readonly store: Store;
  readonly client: Client;
  readonly end: () => Promise<void>;
}

/** Starts everything that is the product; no plan is launched. */
export async function startWholeProduct(
  services: Partial<Omit<Services, 'identity' | 'store' | 'client'>> = {},
): Promise<WholeProduct> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const temporal = await startDevServer();
  const { address, namespace } = temporal;
  const database = createTestDatabase();
  const store = openMongoStore({ uri: database.uri });
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection, namespace });
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue,
    workflowBundle: await workflowCode(),
    activities: activitiesOver({ store, client, nameOf: namesOf(shippedDirectory()) }),
  });
  const running = worker.run();
  const api = await TestApi.start({ ...services, store, client });
  return {
    api,
    store,
    client,
    end: async () => {
      await api.close();
      worker.shutdown();
      await running;
      await Promise.all([store.close(), connection.close(), native.close()]);
      await temporal.stop();
      await database.drop();
    },
  };
}
