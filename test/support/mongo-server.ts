import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertMongoAnswers } from '../../dev/servers/mongo-answers.js';
import { freePort } from '../../dev/start/ports.js';
import { mongoProgram, mongoUri } from '../../dev/start/server-programs.js';
import type { TestServers } from './environment.js';
import { type ServerProcess, serverProcess } from './server-process.js';

export type MongoServer = ServerProcess & { readonly uri: string };

/** A MongoDB of the test's own, to be killed, from the program that `testServers().mongo` names. */
export async function startMongoServer({
  found,
  fill,
}: {
  found: NonNullable<TestServers['mongo']>;
  /** Puts something into its folder before it starts. */
  fill?: (folder: string) => void;
}): Promise<MongoServer> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-mongo-'));
  fill?.(folder);
  const port = await freePort({ taken: [] });
  const uri = mongoUri({ port, database: 'dondoc' });
  const server = serverProcess({
    program: mongoProgram({ found, folder, port }),
    probe: () => assertMongoAnswers(uri),
  });
  await server.start();
  return {
    ...server,
    uri,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
