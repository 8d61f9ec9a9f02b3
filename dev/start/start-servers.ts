import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.js';
import { findMongo } from '../servers/mongo.js';
import { assertMongoAnswers } from '../servers/mongo-answers.js';
import { prepareTemporal } from '../servers/prepare-temporal.js';
import { findTemporal } from '../servers/temporal.js';
import type { Tools } from '../servers/way.js';
import type { Supervisor } from '../supervisor/supervisor.js';
import { choosePort } from './ports.js';
import type { RunFile } from './run-file.js';
import { readSearchAttributes } from './search-attributes.js';
import { mongoProgram, mongoUri, temporalProgram } from './server-programs.js';
import { waitFor } from './wait-for.js';

const LIMIT_MS = 90_000;

export type StartedServers = {
  readonly temporalAddress: string;
  readonly temporalUi: string | undefined;
  readonly mongodbUri: string;
  readonly ports: RunFile['ports'];
};

/** Finds Temporal and MongoDB, starts those that do not run yet, and waits until both answer. */
export async function startServers(options: {
  readonly environment: Environment;
  readonly last: RunFile['ports'];
  readonly supervisor: Supervisor;
  readonly tools: Tools;
}): Promise<StartedServers> {
  const { environment, tools } = options;
  const mongo = await findMongo({ uri: environment.mongodbUri, tools });
  const temporal = await findTemporal({ address: environment.temporalAddress, tools });
  const ports = await choosePorts(options);
  const mongodbUri =
    mongo.kind === 'uri' ? mongo.uri : startMongo({ ...options, found: mongo, port: ports.mongo });
  const temporalAddress =
    temporal.kind === 'address'
      ? temporal.address
      : startTemporal({ ...options, path: temporal.path, port: ports.temporal, uiPort: ports.temporalUi });

  const searchAttributes = await readSearchAttributes();
  const common = { limitMs: LIMIT_MS, signal: tools.signal, progress: tools.progress };
  await waitFor({ what: 'MongoDB', probe: () => assertMongoAnswers(mongodbUri), ...common });
  await waitFor({
    what: 'Temporal',
    probe: () =>
      prepareTemporal({
        address: temporalAddress,
        namespace: environment.temporalNamespace,
        searchAttributes,
      }),
    ...common,
  });
  return {
    temporalAddress,
    temporalUi: temporal.kind === 'program' ? `http://127.0.0.1:${ports.temporalUi}` : undefined,
    mongodbUri,
    ports: {
      ...(mongo.kind === 'uri' ? {} : { mongo: ports.mongo }),
      ...(temporal.kind === 'address' ? {} : { temporal: ports.temporal, temporalUi: ports.temporalUi }),
    },
  };
}

async function choosePorts({
  environment,
  last,
}: {
  environment: Environment;
  last: RunFile['ports'];
}): Promise<Record<'mongo' | 'temporal' | 'temporalUi', number>> {
  const api = environment.port;
  const mongo = await choosePort({ given: environment.mongodbPort, last: last.mongo, taken: [api] });
  const temporal = await choosePort({
    given: environment.temporalPort,
    last: last.temporal,
    taken: [api, mongo],
  });
  const temporalUi = await choosePort({
    given: environment.temporalUiPort,
    last: last.temporalUi,
    taken: [api, mongo, temporal],
  });
  return { mongo, temporal, temporalUi };
}

function startMongo({
  environment,
  supervisor,
  found,
  port,
}: {
  environment: Environment;
  supervisor: Supervisor;
  found: Parameters<typeof mongoProgram>[0]['found'];
  port: number;
}): string {
  const folder = join(environment.home, 'mongo');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  supervisor.start({
    name: 'mongo',
    program: mongoProgram({ found, folder, port }),
    logFile: join(environment.home, 'logs', 'mongo.log'),
    endsIn: 'secondPhase',
  });
  return mongoUri({ port, database: 'dondoc' });
}

function startTemporal({
  environment,
  supervisor,
  path,
  port,
  uiPort,
}: {
  environment: Environment;
  supervisor: Supervisor;
  path: string;
  port: number;
  uiPort: number;
}): string {
  const { home, temporalNamespace: namespace, payloadsAreEncrypted, port: api } = environment;
  const codecEndpoint = payloadsAreEncrypted
    ? `http://127.0.0.1:${String(api)}/api/v1/temporal/codec`
    : undefined;
  supervisor.start({
    name: 'temporal',
    program: temporalProgram({ path, home, namespace, port, uiPort, codecEndpoint }),
    logFile: join(home, 'logs', 'temporal.log'),
    endsIn: 'secondPhase',
  });
  return `127.0.0.1:${port}`;
}
