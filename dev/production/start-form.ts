import { join } from 'node:path';
import type { Environment } from '../environment.js';
import type { Progress } from '../progress.js';
import { assertMongoAnswers } from '../servers/mongo-answers.js';
import { assertIdentityAnswers, startIdentity } from '../start/local-identity.js';
import { probeReady, waitFor } from '../start/wait-for.js';
import type { ChildSpec } from '../supervisor/child-spec.js';
import { signalGroup } from '../supervisor/process-group.js';
import { makeAuditKey } from './audit-key.js';
import { readComposeFile } from './compose-file.js';
import {
  type Form,
  mailFolder,
  mongoAddress,
  officeParts,
  serverParts,
  temporalAddress,
  webAddress,
} from './form-parts.js';
import { type OpenHome, openHome } from './open-home.js';
import { portsOf } from './ports.js';
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

type Asked = {
  readonly environment: Environment;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** May change data of the product in its folder, as an office does, before anything of it runs. */
  readonly adapt?: (folder: string) => void;
};

/**
 * Starts in `environment.home` what docker-compose.yml starts, but for what only shows: Temporal's UI, Prometheus and Grafana. Throws
 * BadSetting, NoServer, or an error that names what did not get ready.
 */
export async function startProductionForm(asked: Asked): Promise<ProductionForm> {
  const isPassedByOthers = userForPostgres() !== undefined;
  const opened = await openHome({ ...asked, isPassedByOthers });
  try {
    return await startIn({ ...asked, opened });
  } catch (error) {
    await opened.close();
    throw error;
  }
}

async function startIn({
  environment,
  adapt = () => undefined,
  opened: { tools, supervisor, tell, close },
}: Asked & { readonly opened: OpenHome }): Promise<ProductionForm> {
  const { home, path, inherited } = environment;
  const ports = await portsOf(environment);
  const address = webAddress(ports.proxy);
  tell({
    address,
    ports: {
      ...{ api: ports.proxy, temporal: ports.FRONTEND_GRPC_PORT },
      ...{ mongo: ports.mongo, identity: ports.identity },
    },
  });
  const servers = await findProductionServers({ tools });
  const identity = await startIdentity({
    environment: { ...environment, identityPort: ports.identity },
    ...{ publicUrl: address, ports: [], last: {}, supervisor },
  });
  const { file: settingsFile, settings: kept } = settingsIn(home);
  const mailAddress = `smtp://127.0.0.1:${String(ports.mail)}`;
  const form: Form = {
    ...{ compose: readComposeFile(), home, ports, path, inherited },
    // What stands in the environment goes before what stands in the file, as with compose.
    settings: {
      ...{ DONDOC_BASE_URL: address, SMTP_URL: mailAddress },
      ...kept,
      ...inherited,
      ...identity?.variables,
    },
  };
  const postgres: Postgres = {
    ...{ programs: servers.postgres, data: join(home, 'postgresql'), port: ports.postgresql },
    ...{ password: form.settings['POSTGRES_PASSWORD'] ?? '', user: userForPostgres() },
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
  const wait = (what: string, probe: () => Promise<void>) =>
    waitFor({ what, probe, limitMs: READY_LIMIT_MS, ...tools });
  await wait('MongoDB', () => assertMongoAnswers(mongodbUri));
  if (identity) await wait('the OpenID provider', () => assertIdentityAnswers(identity));

  const office = officeParts({ form, image });
  for (const part of office) supervisor.start(part);
  const parts = Object.fromEntries([...Object.values(serversOf), ...office].map((part) => [part.name, part]));
  const apis = office.flatMap(({ name, program }) =>
    name.startsWith('api-') ? [webAddress(Number(program.env?.['PORT']))] : [],
  );
  const ready = async (): Promise<void> => {
    for (const api of [...apis, address]) await wait(`the API at ${api}`, () => probeReady(api));
  };
  await ready();
  return {
    ...{ address, apis, mongodbUri, home, settingsFile, image, parts, ready, close },
    ...{ identity: identity?.address, temporalAddress: temporalAddress(ports), mails: mailFolder(home) },
    postgres: ['temporal', 'temporal_visibility'].map((database) => postgresAddress({ postgres, database })),
    pids: supervisor.pids,
    kill: (name) => {
      const pid = supervisor.pids()[name];
      if (pid !== undefined) signalGroup({ pid, signal: 'SIGKILL' });
    },
    stop: async (...names) => {
      await Promise.all(names.map((name) => supervisor.stopOne(name)));
    },
    start: (...names) => {
      for (const name of names) if (parts[name]) supervisor.start(parts[name]);
    },
  };
}
