import { join } from 'node:path';
import type { Environment } from '../environment.js';
import type { Progress } from '../progress.js';
import { startGuardian } from '../supervisor/guardian.js';
import { createSupervisor } from '../supervisor/supervisor.js';
import { assertPortFree, claimHome } from './claim-home.js';
import { endLeftovers } from './leftovers.js';
import { assertIdentityAnswers, type LocalIdentity, startIdentity } from './local-identity.js';
import { freePort } from './ports.js';
import type { ProductPrograms, ServerAddresses } from './product-children.js';
import { identify, readRunFile, writeRunFile } from './run-file.js';
import { type StartedServers, startServers } from './start-servers.js';
import { probeReady, waitFor } from './wait-for.js';

const READY_LIMIT_MS = 180_000;

export type RunningCopy = {
  readonly address: string;
  readonly temporalUi: string | undefined;
  /** The local OpenID provider; undefined where the environment names another. */
  readonly identity: string | undefined;
  /** Ends every process of this copy, within 10 s. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts one copy on its DONDOC_HOME: servers, worker and API. Resolves when the API says that all is ready.
 * Throws BadSetting (home or port taken), NoServer, or an error that names what did not get ready.
 */
export async function startCopy({
  environment,
  programsFor,
  progress,
  signal,
}: {
  environment: Environment;
  programsFor: (addresses: ServerAddresses) => ProductPrograms;
  progress: Progress;
  signal: AbortSignal;
}): Promise<RunningCopy> {
  const { home } = environment;
  const home_ = claimHome(home);
  const runFile = join(home, 'run.json');
  const last = readRunFile(runFile);
  await endLeftovers({
    processes: Object.values(last.processes),
    onFound: (count) => progress.line(`waiting for ${count} processes of an earlier run to end`),
  });
  try {
    await assertPortFree({ name: 'PORT', port: environment.port });
    await assertPortFree({ name: 'DONDOC_TEMPORAL_PORT', port: environment.temporalPort });
    await assertPortFree({ name: 'DONDOC_TEMPORAL_UI_PORT', port: environment.temporalUiPort });
    await assertPortFree({ name: 'DONDOC_MONGODB_PORT', port: environment.mongodbPort });
    await assertPortFree({ name: 'DONDOC_IDENTITY_PORT', port: environment.identityPort });
  } catch (error) {
    home_.release();
    throw error;
  }
  const port = environment.port === 0 ? await freePort({ taken: [] }) : environment.port;
  const address = `http://127.0.0.1:${port}`;
  const guardian = startGuardian();
  let servers: StartedServers | undefined;
  let identity: LocalIdentity | undefined;
  const ports = () => ({
    ...last.ports,
    ...servers?.ports,
    ...(identity && { identity: identity.port }),
    api: port,
  });
  const save = (): void => {
    const guardianPid = guardian.pid();
    const pids = {
      supervisor: process.pid,
      ...(guardianPid === undefined ? {} : { guardian: guardianPid }),
      ...supervisor.pids(),
    };
    writeRunFile({
      file: runFile,
      content: {
        address,
        ...(servers?.temporalUi === undefined ? {} : { temporalUi: servers.temporalUi }),
        ports: ports(),
        processes: identify(pids),
      },
    });
  };
  const supervisor = createSupervisor({
    guardian,
    onChange: ({ text }) => {
      progress.line(text);
      save();
    },
  });
  const stop = async (): Promise<void> => {
    await supervisor.stop();
    writeRunFile({
      file: runFile,
      content: { ports: ports(), processes: {} },
    });
    await guardian.close();
    home_.release();
  };
  try {
    const tools = {
      progress,
      guardian,
      signal,
      cache: environment.cache,
      path: environment.path,
      inherited: environment.inherited,
    };
    servers = await startServers({
      environment: { ...environment, port },
      last: last.ports,
      supervisor,
      tools,
    });
    save();
    identity = await startIdentity({
      environment,
      publicUrl: address,
      ports: [port, ...Object.values(servers.ports)],
      last: last.ports,
      supervisor,
    });
    const programs = programsFor({
      temporalAddress: servers.temporalAddress,
      temporalNamespace: environment.temporalNamespace,
      temporalUi: servers.temporalUi,
      mongodbUri: servers.mongodbUri,
      port,
      home,
      logLevel: environment.logLevel,
      ...(identity && { identity }),
    });
    for (const name of ['worker', 'api'] as const) {
      supervisor.start({
        name,
        program: programs[name],
        logFile: join(home, 'logs', `${name}.log`),
        endsIn: 'firstPhase',
      });
    }
    const provider = identity;
    if (provider)
      await waitFor({
        what: 'the OpenID provider',
        probe: () => assertIdentityAnswers(provider),
        limitMs: READY_LIMIT_MS,
        signal,
        progress,
      });
    await waitFor({
      what: 'the API',
      probe: () => probeReady(address),
      limitMs: READY_LIMIT_MS,
      signal,
      progress,
    });
    return { address, temporalUi: servers.temporalUi, identity: identity?.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
