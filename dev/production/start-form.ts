import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.js';
import type { Progress } from '../progress.js';
import { assertMongoAnswers } from '../servers/mongo-answers.js';
import { type Tools } from '../servers/way.js';
import { assertPortFree, claimHome } from '../start/claim-home.js';
import { endLeftovers } from '../start/leftovers.js';
import { assertIdentityAnswers, startIdentity } from '../start/local-identity.js';
import { identify, readRunFile, writeRunFile } from '../start/run-file.js';
import { probeReady, waitFor } from '../start/wait-for.js';
import type { ChildSpec } from '../supervisor/child-spec.js';
import { startGuardian } from '../supervisor/guardian.js';
import { signalGroup } from '../supervisor/process-group.js';
import { createSupervisor } from '../supervisor/supervisor.js';
import { makeAuditKey } from './audit-key.js';
import { readComposeFile } from './compose-file.js';
import {
  type Form,
  mailFolder,
  mongoAddress,
  officeParts,
  type Ports,
  portNames,
  serverParts,
  temporalAddress,
  webAddress,
} from './form-parts.js';
import { choosePorts } from './ports.js';
import { initPostgres, type Postgres, postgresAddress } from './postgres.js';
import { prepareNamespace, prepareSchemas } from './prepare-stores.js';
import { buildProductImage, type ProductImage } from './product-image.js';
import { findProductionServers } from './production-servers.js';
import { settingsIn } from './settings.js';
import { userForPostgres } from './system-user.js';

const READY_LIMIT_MS = 180_000;

/** The form of production as processes of this machine. */
export type ProductionForm = {
  /** Where people find it: the proxy before the APIs. */
  readonly address: string;
  readonly apis: readonly string[];
  readonly identity: string | undefined;
  readonly temporalAddress: string;
  readonly mongodbUri: string;
  /** The addresses of Temporal's two databases, with their password. */
  readonly postgres: readonly string[];
  /** Where each mail is a file. */
  readonly mails: string;
  readonly home: string;
  /** What stands for `.env` of compose. */
  readonly settingsFile: string;
  readonly image: ProductImage;
  /** What each part runs, with its environment, by name. */
  readonly parts: Readonly<Record<string, ChildSpec>>;
  readonly pids: () => Readonly<Record<string, number>>;
  /** Ends one at once, as kill -9 does; it is started again as after any fall. */
  readonly kill: (name: string) => void;
  /** Ends some in order and leaves them so. */
  readonly stop: (...names: readonly string[]) => Promise<void>;
  readonly start: (...names: readonly string[]) => void;
  /** Resolves when every API says that all is ready. */
  readonly ready: () => Promise<void>;
  /** Ends everything. */
  readonly close: () => Promise<void>;
};

/**
 * Starts in `environment.home` what docker-compose.yml starts, but for what only shows: Temporal's UI, Prometheus and Grafana. Throws
 * BadSetting, NoServer, or an error that names what did not get ready.
 */
export async function startProductionForm({
  environment,
  progress,
  signal,
  adapt = () => undefined,
}: {
  environment: Environment;
  progress: Progress;
  signal: AbortSignal;
  /** May change data of the product in its folder, as an office does, before anything of it runs. */
  adapt?: (folder: string) => void;
}): Promise<ProductionForm> {
  const { home, inherited, path, cache } = environment;
  const user = userForPostgres();
  const claimed = claimHome(home);
  const guardian = startGuardian();
  const runFile = join(home, 'run.json');
  const last = readRunFile(runFile);
  let ports: Ports | undefined;
  const save = (): void =>
    writeRunFile({
      file: runFile,
      content: {
        ...(ports && { address: webAddress(ports.proxy) }),
        ports: ports
          ? {
              ...{ api: ports.proxy, temporal: ports.FRONTEND_GRPC_PORT },
              ...{ mongo: ports.mongo, identity: ports.identity },
            }
          : last.ports,
        processes: identify({ supervisor: process.pid, ...supervisor.pids() }),
      },
    });
  const supervisor = createSupervisor({
    guardian,
    onChange: ({ text }) => {
      progress.line(text);
      save();
    },
  });
  const close = async (): Promise<void> => {
    await supervisor.stop();
    writeRunFile({ file: runFile, content: { ports: readRunFile(runFile).ports, processes: {} } });
    await guardian.close();
    claimed.release();
  };
  const tools: Tools = { progress, guardian, signal, cache, path, inherited };
  const waiting = { limitMs: READY_LIMIT_MS, signal, progress };
  try {
    await endLeftovers({
      processes: Object.values(last.processes),
      onFound: (count) => progress.line(`waiting for ${count} processes of an earlier run to end`),
    });
    makeFolders({ home, isPassedByOthers: user !== undefined });
    ports = await portsOf(environment);
    const { proxy } = ports;
    const address = webAddress(proxy);
    const servers = await findProductionServers({ tools });
    const { file: settingsFile, settings: kept } = settingsIn(home);
    const identity = await startIdentity({
      environment: { ...environment, identityPort: ports.identity },
      ...{ publicUrl: address, ports: [], last: {}, supervisor },
    });
    const form: Form = {
      ...{ compose: readComposeFile(), home, ports, path, inherited },
      settings: {
        ...{ DONDOC_BASE_URL: address, SMTP_URL: `smtp://127.0.0.1:${String(ports.mail)}` },
        ...kept,
        ...identity?.variables,
        ...inherited,
      },
    };
    const postgres: Postgres = {
      ...{ programs: servers.postgres, data: join(home, 'postgresql'), port: ports.postgresql, user },
      password: form.settings['POSTGRES_PASSWORD'] ?? '',
    };
    const serversOf = serverParts({ form, servers, postgres });
    await initPostgres({ postgres, tools });
    for (const name of ['postgresql', 'mongo', 'mail-catcher'] as const) supervisor.start(serversOf[name]);
    const image = await buildProductImage({ folder: join(home, 'product'), tools });
    adapt(image.folder);
    await makeAuditKey({ image, settings: form.settings, tools });
    await prepareSchemas({ form, servers, postgres, tools });
    supervisor.start(serversOf.temporal);
    await prepareNamespace({ form, servers, tools });
    const mongodbUri = mongoAddress(ports);
    await waitFor({ what: 'MongoDB', probe: () => assertMongoAnswers(mongodbUri), ...waiting });
    if (identity)
      await waitFor({
        what: 'the OpenID provider',
        probe: () => assertIdentityAnswers(identity),
        ...waiting,
      });
    const office = officeParts({ form, image });
    for (const part of office) supervisor.start(part);
    const parts = Object.fromEntries(
      [...Object.values(serversOf), ...office].map((part) => [part.name, part]),
    );
    const apis = office.flatMap(({ name, program }) =>
      name.startsWith('api-') ? [webAddress(Number(program.env?.['PORT']))] : [],
    );
    const ready = async (): Promise<void> => {
      for (const api of [...apis, address])
        await waitFor({ what: `the API at ${api}`, probe: () => probeReady(api), ...waiting });
    };
    await ready();
    save();
    return {
      ...{ address, apis, mongodbUri, home, settingsFile, image, parts, ready, close },
      ...{ identity: identity?.address, temporalAddress: temporalAddress(ports), mails: mailFolder(home) },
      postgres: ['temporal', 'temporal_visibility'].map((database) =>
        postgresAddress({ postgres, database }),
      ),
      pids: supervisor.pids,
      kill: (name) => {
        const pid = supervisor.pids()[name];
        if (pid !== undefined) signalGroup({ pid, signal: 'SIGKILL' });
      },
      stop: async (...names) => void (await Promise.all(names.map((name) => supervisor.stopOne(name)))),
      start: (...names) => {
        for (const name of names) if (parts[name]) supervisor.start(parts[name]);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function makeFolders({ home, isPassedByOthers }: { home: string; isPassedByOthers: boolean }): void {
  for (const name of ['logs', 'mongo', 'mails', 'audit', 'identity'])
    mkdirSync(join(home, name), { recursive: true, mode: 0o700 });
  mkdirSync(join(home, 'audit', 'copies'), { recursive: true, mode: 0o700 });
  // PostgreSQL's own user has to come to its folder; he sees nothing on the way.
  if (isPassedByOthers) chmodSync(home, 0o711);
}

async function portsOf({ home, port, temporalPort, mongodbPort, identityPort }: Environment): Promise<Ports> {
  const given = {
    PORT: ['proxy', port],
    DONDOC_TEMPORAL_PORT: ['FRONTEND_GRPC_PORT', temporalPort],
    DONDOC_MONGODB_PORT: ['mongo', mongodbPort],
    DONDOC_IDENTITY_PORT: ['identity', identityPort],
  } as const;
  for (const [name, [, number]] of Object.entries(given)) await assertPortFree({ name, port: number });
  return choosePorts({
    ...{ home, names: portNames },
    given: Object.fromEntries(Object.values(given).filter(([, number]) => number !== undefined)),
  });
}
