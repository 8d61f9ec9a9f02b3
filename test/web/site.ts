import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mongoose from 'mongoose';
import { projectRoot, readEnvironment } from '../../dev/environment.js';
import { productPrograms } from '../../dev/start/product-children.js';
import { readRunFile } from '../../dev/start/run-file.js';
import { mongoUri } from '../../dev/start/server-programs.js';
import { startCopy } from '../../dev/start/start-copy.js';
import { launchPlanUnderWay } from './plan-under-way.js';

const silent = { line: () => undefined, live: () => undefined };

/** dondoc as `npm start` runs it, on free ports and a home of its own, with a plan: one that is two months old by default. */
export async function startSite({
  launch = launchPlanUnderWay,
}: {
  launch?: (baseUrl: string) => Promise<unknown>;
} = {}): Promise<{
  readonly url: string;
  /** Its database, for what would take too long to come about. */
  readonly mongodbUri: string;
  readonly stop: () => Promise<void>;
}> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-web-'));
  // In a process of its own: jest gives modules another world, in which the builder does not know its own objects again.
  await promisify(execFile)(process.execPath, ['--import', 'tsx', join(projectRoot, 'dev', 'build.ts')]);
  const environment = readEnvironment();
  const copy = await startCopy({
    environment: {
      ...environment,
      ...{ temporalAddress: undefined, mongodbUri: undefined, oidcIssuer: undefined, port: 0, home },
    },
    programsFor: (addresses) => productPrograms({ addresses, inherited: environment.inherited }),
    progress: silent,
    signal: new AbortController().signal,
  });
  const stop = async () => {
    await copy.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await launch(copy.address);
    const { mongo: port = 0 } = readRunFile(join(home, 'run.json')).ports;
    const mongodbUri = mongoUri({ port, database: 'dondoc' });
    await untilRecorded(mongodbUri);
    return { url: copy.address, mongodbUri, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** A launch has started its workflows; pages show a task once it is recorded. */
async function untilRecorded(mongodbUri: string): Promise<void> {
  const connection = await mongoose.createConnection(mongodbUri).asPromise();
  try {
    const end = Date.now() + 180_000;
    for (;;) {
      const launches = await connection.collection<{ of: number }>('launches').find().toArray();
      const wanted = launches.reduce((sum, { of }) => sum + of, 0);
      if ((await connection.collection('tasks').countDocuments()) >= wanted) return;
      if (Date.now() > end) throw new Error('the tasks of the plan were not recorded');
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } finally {
    await connection.close();
  }
}
