import { join } from 'node:path';
import { mongoProgram, mongoUri } from '../start/server-programs.js';
import { sourceProgram } from '../start/source-program.js';
import type { ChildSpec } from '../supervisor/child-spec.js';
import type { Program } from '../supervisor/process-group.js';
import type { Settings } from './compose-environment.js';
import { type ComposeFile, serviceOf } from './compose-file.js';
import type { Ports } from './ports.js';
import { type Postgres, postgresProgram } from './postgres.js';
import type { ProductImage } from './product-image.js';
import { productParts } from './product-parts.js';
import type { ProductionServers } from './production-servers.js';
import { temporalServerProgram } from './temporal.js';

/** What every process of the form is told of the others. */
export type Form = {
  readonly compose: ComposeFile;
  /** What the operator of compose would have in `.env` here. */
  readonly settings: Settings;
  readonly home: string;
  readonly ports: Ports;
  readonly path: readonly string[];
  readonly inherited: NodeJS.ProcessEnv;
};

const mongoDatabase = 'dondoc';

export const temporalAddress = ({ FRONTEND_GRPC_PORT }: Ports): string =>
  `127.0.0.1:${String(FRONTEND_GRPC_PORT)}`;
export const mongoAddress = ({ mongo }: Ports): string => mongoUri({ port: mongo, database: mongoDatabase });
export const webAddress = (port: number): string => `http://127.0.0.1:${String(port)}`;
export const mailFolder = (home: string): string => join(home, 'mails');

/** The servers: they are asked to end after those who need them. */
export function serverParts({
  form: { compose, settings, home, ports, inherited },
  servers,
  postgres,
}: {
  form: Form;
  servers: ProductionServers;
  postgres: Postgres;
}): Readonly<Record<'postgresql' | 'temporal' | 'mongo' | 'mail-catcher', ChildSpec>> {
  const part = (name: string, program: Program): ChildSpec => ({
    ...{ name, program, logFile: logOf({ home, name }), endsIn: 'secondPhase' },
  });
  return {
    postgresql: {
      ...part('postgresql', postgresProgram({ postgres, service: serviceOf(compose, 'postgresql') })),
      // As its image: it ends connections instead of waiting for them to be closed.
      stopSignal: 'SIGINT',
    },
    temporal: part(
      'temporal',
      temporalServerProgram({
        folder: servers.temporalServer,
        service: serviceOf(compose, 'temporal'),
        ...{ settings, ports, postgresPort: ports.postgresql },
      }),
    ),
    mongo: part('mongo', {
      ...mongoProgram({ found: servers.mongo, folder: join(home, 'mongo'), port: ports.mongo }),
      env: inherited,
    }),
    'mail-catcher': part(
      'mail-catcher',
      sourceProgram({
        file: 'dev/mail/mail-catcher-program.ts',
        env: {
          ...inherited,
          DONDOC_MAIL_CATCHER_PORT: String(ports.mail),
          DONDOC_MAIL_CATCHER_FOLDER: mailFolder(home),
        },
      }),
    ),
  };
}

/** Workers, APIs, and the proxy before these. */
export function officeParts({ form, image }: { form: Form; image: ProductImage }): readonly ChildSpec[] {
  const { compose, settings, home, ports, path, inherited } = form;
  const servers = { TEMPORAL_ADDRESS: temporalAddress(ports), MONGODB_URI: mongoAddress(ports) };
  const common = { image, settings, path };
  const workers = productParts({
    ...{ name: 'worker', service: serviceOf(compose, 'worker'), ...common },
    otherOf: (replica) => ({
      ...servers,
      DONDOC_WORKER_METRICS: `127.0.0.1:${String(portOf({ ports, name: 'worker', replica }))}`,
    }),
  });
  const apis = productParts({
    ...{ name: 'api', service: serviceOf(compose, 'api'), ...common },
    otherOf: (replica) => ({
      ...servers,
      HOST: '127.0.0.1',
      PORT: String(portOf({ ports, name: 'api', replica })),
      DONDOC_HOME: home,
    }),
  });
  const proxy = sourceProgram({
    file: 'dev/production/proxy-program.ts',
    env: {
      ...inherited,
      DONDOC_PROXY_PORT: String(ports.proxy),
      DONDOC_PROXY_UPSTREAMS: apis.map(({ program }) => webAddress(Number(program.env?.['PORT']))).join(','),
    },
  });
  return [...workers, ...apis, { name: 'proxy', program: proxy }].map(({ name, program }) => ({
    ...{ name, program, logFile: logOf({ home, name }), endsIn: 'firstPhase' },
  }));
}

function portOf({ ports, name, replica }: { ports: Ports; name: 'worker' | 'api'; replica: number }): number {
  const port = (ports as Readonly<Record<string, number>>)[`${name}-${String(replica + 1)}`];
  if (port === undefined) throw new Error(`docker-compose.yml starts more of ${name} than have ports here`);
  return port;
}

function logOf({ home, name }: { home: string; name: string }): string {
  return join(home, 'logs', `${name}.log`);
}
