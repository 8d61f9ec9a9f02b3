import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onRequestToEnd } from './asked-to-end.js';
import { type Environment, readEnvironment } from './environment.js';
import { createProgress, type Progress } from './progress.js';
import { findMongo } from './servers/mongo.js';
import { assertMongoAnswers } from './servers/mongo-answers.js';
import { findTemporal } from './servers/temporal.js';
import { findTimeSkippingServer } from './servers/time-skipping.js';
import { NoServer, type Tools } from './servers/way.js';
import { freePort } from './start/ports.js';
import { mongoProgram, mongoUri } from './start/server-programs.js';
import { waitFor } from './start/wait-for.js';
import { type Guardian, startGuardian } from './supervisor/guardian.js';
import { createSupervisor, type Supervisor } from './supervisor/supervisor.js';

const MONGO_LIMIT_MS = 60_000;

/** What is run once the servers for tests and benches are there. */
export type WithServers = {
  readonly inherited: NodeJS.ProcessEnv;
  /** What test/support reads: see test/support/environment.ts. */
  readonly servers: Readonly<Record<string, string>>;
  readonly progress: Progress;
  readonly guardian: Guardian;
  /** Aborted when whoever started it wants it to end. */
  readonly signal: AbortSignal;
};

/** Finds the servers, starts a MongoDB, runs, and ends what was started; ends the process with the code that `run` gives. */
export async function withTestServers(run: (with_: WithServers) => Promise<number>): Promise<never> {
  const progress = createProgress();
  const guardian = startGuardian();
  const ending = onRequestToEnd();
  const supervisor = createSupervisor({ guardian, onChange: () => undefined });
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));

  let exitCode = 1;
  try {
    const environment = readEnvironment();
    const { cache, path, inherited } = environment;
    const tools: Tools = { progress, guardian, signal: ending, cache, path, inherited };
    const servers = await prepareServers({ environment, tools, supervisor, folder });
    exitCode = await run({ inherited, servers, progress, guardian, signal: ending });
  } catch (error) {
    progress.line(error instanceof Error ? error.message : String(error));
    if (error instanceof NoServer) exitCode = 3;
  } finally {
    await supervisor.stop();
    await guardian.close();
    rmSync(folder, { recursive: true, force: true });
  }
  process.exit(exitCode);
}

async function prepareServers({
  environment,
  tools,
  supervisor,
  folder,
}: {
  environment: Environment;
  tools: Tools;
  supervisor: Supervisor;
  folder: string;
}): Promise<Readonly<Record<string, string>>> {
  const mongo = await findMongo({ uri: environment.mongodbUri, tools });
  const timeSkipping = await findTimeSkippingServer({ tools });
  // Tests kill this one: an address in the environment is somebody's server and is left alone.
  const temporal = await findTemporal({ address: undefined, tools });
  const uri =
    mongo.kind === 'uri' ? mongo.uri : await startMongo({ found: mongo, tools, supervisor, folder });
  return {
    MONGODB_URI: uri,
    DONDOC_TEST_TIME_SKIPPING_SERVER: timeSkipping,
    ...(temporal.kind === 'program' ? { DONDOC_TEST_TEMPORAL: temporal.path } : {}),
    ...(mongo.kind === 'uri' ? {} : { DONDOC_TEST_MONGO: `${mongo.kind}:${mongo.path}` }),
  };
}

async function startMongo({
  found,
  tools,
  supervisor,
  folder,
}: {
  found: Parameters<typeof mongoProgram>[0]['found'];
  tools: Tools;
  supervisor: Supervisor;
  folder: string;
}): Promise<string> {
  const port = await freePort({ taken: [] });
  const uri = mongoUri({ port, database: 'test' });
  supervisor.start({
    name: 'mongo',
    program: mongoProgram({ found, folder, port }),
    logFile: join(folder, 'mongo.log'),
    endsIn: 'firstPhase',
  });
  await waitFor({ what: 'MongoDB', probe: () => assertMongoAnswers(uri), limitMs: MONGO_LIMIT_MS, ...tools });
  return uri;
}
