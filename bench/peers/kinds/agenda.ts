import mongoose from 'mongoose';
import { assertMongoAnswers } from '../../../dev/servers/mongo-answers.js';
import { freePort } from '../../../dev/start/ports.js';
import { mongoProgram, mongoUri } from '../../../dev/start/server-programs.js';
import { startGuardian } from '../../../dev/supervisor/guardian.js';
import { until } from '../../../test/chaos/system.js';
import { testServers } from '../../../test/support/environment.js';
import { type ContenderKind, NotHere } from '../contender.js';
import { peerVersion } from '../install.js';
import { home, peerProgram } from '../program.js';
import { throughExpress } from './http-tasks.js';

/** What most would write: Express, MongoDB, and jobs for what is due. */
export const agenda: ContenderKind = {
  name: 'agenda',
  title: `agenda ${peerVersion('agenda')}, Express ${peerVersion('express')}, MongoDB`,
  means: 'a document with a version for each task, a job for each deadline',
  sources: ['bench/peers/programs/agenda/main.ts'],
  start: async (folder) => {
    const { mongo: found } = testServers();
    if (!found) throw new NotHere('MONGODB_URI names a server that cannot be started for it');
    const guardian = startGuardian();
    const { part, dataFolder } = home({ folder, guardian });
    const mongoPort = await freePort({ taken: [] });
    const port = await freePort({ taken: [mongoPort] });
    const data = dataFolder('mongo');
    const uri = mongoUri({ port: mongoPort, database: 'tasks' });
    const { inherited } = testServers();
    const parts = {
      mongo: part('mongo', {
        ...mongoProgram({ found, folder: data, port: mongoPort }),
        env: inherited,
      }),
      app: part('app', peerProgram({ file: 'agenda/main.ts', port, databaseUrl: uri })),
    };
    parts.mongo.start();
    await until(() => assertMongoAnswers(uri));
    parts.app.start();
    return {
      ...throughExpress(`http://127.0.0.1:${String(port)}`),
      parts,
      app: ['app'],
      data: [data],
      stored: () => documentsIn(uri),
      stop: async () => {
        await parts.app.stop();
        await parts.mongo.stop();
        await guardian.close();
      },
    };
  },
};

/** How many documents each collection has. */
export async function documentsIn(uri: string): Promise<Readonly<Record<string, number>>> {
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    const collections = await connection.listCollections();
    const counts = await Promise.all(
      collections.map(
        async ({ name }) => [name, await connection.collection(name).countDocuments()] as const,
      ),
    );
    return Object.fromEntries(counts.filter(([, count]) => count > 0).toSorted());
  } finally {
    await connection.close();
  }
}
