import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, projectRoot, readEnvironment } from './environment.js';
import { createProgress } from './progress.js';
import { findMongo } from './servers/mongo.js';
import { assertMongoAnswers } from './servers/mongo-answers.js';
import { findTemporal } from './servers/temporal.js';
import { findTimeSkippingServer } from './servers/time-skipping.js';
import { NoServer, type Tools } from './servers/way.js';
import { freePort } from './start/ports.js';
import { mongoProgram, mongoUri } from './start/server-programs.js';
import { waitFor } from './start/wait-for.js';
import { startGuardian } from './supervisor/guardian.js';
import { spawnGroup } from './supervisor/process-group.js';
import { createSupervisor } from './supervisor/supervisor.js';

const MONGO_LIMIT_MS = 60_000;

const progress = createProgress();
const guardian = startGuardian();
const ending = new AbortController();
const supervisor = createSupervisor({ guardian, onChange: () => undefined });
const folder = mkdtempSync(join(tmpdir(), 'dondoc-test-'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
if (process.channel !== undefined) process.on('disconnect', () => ending.abort());

let exitCode = 1;
try {
  const environment = readEnvironment();
  const servers = await prepareServers(environment);
  exitCode = await runJest({ args: process.argv.slice(2), env: { ...environment.inherited, ...servers } });
} catch (error) {
  progress.line(error instanceof Error ? error.message : String(error));
  if (error instanceof NoServer) exitCode = 3;
} finally {
  await supervisor.stop();
  await guardian.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(exitCode);

/** What test/support reads: see test/support/environment.ts. */
async function prepareServers(environment: Environment): Promise<Readonly<Record<string, string>>> {
  const { cache, path, inherited } = environment;
  const tools: Tools = { progress, guardian, signal: ending.signal, cache, path, inherited };
  const mongo = await findMongo({ uri: environment.mongodbUri, tools });
  const timeSkipping = await findTimeSkippingServer({ tools });
  // Tests kill this one: an address in the environment is somebody's server and is left alone.
  const temporal = await findTemporal({ address: undefined, tools });
  return {
    MONGODB_URI: mongo.kind === 'uri' ? mongo.uri : await startMongo({ found: mongo, tools }),
    DONDOC_TEST_TIME_SKIPPING_SERVER: timeSkipping,
    ...(temporal.kind === 'program' ? { DONDOC_TEST_TEMPORAL: temporal.path } : {}),
    ...(mongo.kind === 'uri' ? {} : { DONDOC_TEST_MONGO: `${mongo.kind}:${mongo.path}` }),
  };
}

async function startMongo({
  found,
  tools,
}: {
  found: Parameters<typeof mongoProgram>[0]['found'];
  tools: Tools;
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

function runJest({ args, env }: { args: readonly string[]; env: NodeJS.ProcessEnv }): Promise<number> {
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const options = [env['NODE_OPTIONS'], '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // A group of its own: jest's workers outlive a jest that is ended while they are in the middle of a test.
  const child = spawnGroup({
    guardian,
    stdio: 'inherit',
    program: {
      command: process.execPath,
      args: [jest, ...args],
      cwd: projectRoot,
      env: { ...env, TZ: 'UTC', NODE_OPTIONS: options.filter((option) => option !== undefined).join(' ') },
    },
  });
  const end = (): boolean => child.kill('SIGTERM');
  if (ending.signal.aborted) end();
  ending.signal.addEventListener('abort', end);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      progress.line(`jest cannot be run: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
