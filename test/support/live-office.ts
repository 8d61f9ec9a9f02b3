import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { activitiesOver } from '../../activities/index.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedDirectory } from '../../data/shipped.js';
import { everything } from '../../domain/access/condition.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type { Actor } from '../../domain/task/actor.js';
import { taskQueue } from '../../workflows/messages.js';
import { TestApi } from './api.js';
import { startDevServer } from './dev-server.js';
import { createTestDatabase } from './mongo.js';
import { sampleText } from './plans.js';

export const planId = 'mau';
export const dpi: Actor = { person: 'chi', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };

/** API, worker, Temporal and MongoDB with the sample plan launched: its calendar stands in the last days before reports are due. */
export async function liveOffice(
  services: Partial<Parameters<typeof TestApi.start>[0]> = {},
): Promise<{ readonly api: TestApi; readonly store: Store; readonly end: () => Promise<void> }> {
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
    workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)),
    activities: activitiesOver({ store, client, nameOf: namesOf(shippedDirectory()) }),
  });
  const running = worker.run();
  const api = await TestApi.start({ ...services, store, client });
  await launch({ api, store });
  return {
    api,
    store,
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

async function launch({ api, store }: { api: TestApi; store: Store }): Promise<void> {
  const rehearsal = { calendarOrigin: '2022-09-01T08:00:00.000+07:00', rate: 60 };
  const body = { text: sampleText, planId, rehearsal };
  const { status, body: said } = await api.ask({ as: dpi, method: 'POST', path: '/plans', body });
  if (status !== 202) throw new Error(JSON.stringify(said));
  const { workflows } = said as { workflows: number };
  const recorded = async () =>
    (await store.tasks({ visible: everything, filter: { planId }, limit: 1, order: 'place' })).total;
  while ((await recorded()) < workflows) await new Promise((resolve) => setTimeout(resolve, 200));
}
