import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FoundMongo } from '../../dev/servers/mongo.js';
import { assertMongoAnswers } from '../../dev/servers/mongo-answers.js';
import { prepareTemporal } from '../../dev/servers/prepare-temporal.js';
import { freePort } from '../../dev/start/ports.js';
import { productPrograms } from '../../dev/start/product-children.js';
import { readSearchAttributes } from '../../dev/start/search-attributes.js';
import { mongoProgram, mongoUri, temporalProgram } from '../../dev/start/server-programs.js';
import { probeReady } from '../../dev/start/wait-for.js';
import { startGuardian } from '../../dev/supervisor/guardian.js';
import { type PayloadKeys, payloadKeysIn } from '../../temporal/payload-keys.js';
import { audience, type Issuer, startIssuer } from './issuer.js';
import { Part } from './part.js';

export const partNames = ['worker', 'api', 'temporal', 'mongo'] as const;
export type PartName = (typeof partNames)[number];

/** The whole product as processes on loopback, each of which may be killed, frozen and started again on its data. */
export interface System {
  readonly parts: Readonly<Record<PartName, Part>>;
  readonly baseUrl: string;
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** With what its processes encrypt. */
  readonly payloadKeys: PayloadKeys;
  readonly issuer: Issuer;
  /** Worker and API of another version, whose folder is `root`, on the same servers and a port of their own; not started yet. */
  readonly besides: (root: string) => Promise<Besides>;
  readonly stop: () => Promise<void>;
}

/** Another version beside the first one. */
export interface Besides {
  readonly worker: Part;
  readonly api: Part;
  readonly baseUrl: string;
}

const namespace = 'dondoc';
const limitMs = 120_000;

/** Starts everything in `home` and waits until the API says that all is ready. */
export async function startSystem({
  home,
  inherited,
  servers,
  root,
  isEncrypted = true,
}: {
  home: string;
  /** The folder of another version of the project, of which worker and API then are. */
  root?: string;
  /** What goes to Temporal is encrypted, as in production. */
  isEncrypted?: boolean;
  /** The environment of the processes of Node. */
  inherited: NodeJS.ProcessEnv;
  servers: { readonly mongo: Exclude<FoundMongo, { readonly kind: 'uri' }>; readonly temporal: string };
}): Promise<System> {
  const ports: number[] = [];
  for (let n = 0; n < 4; n += 1) ports.push(await freePort({ taken: ports }));
  const [mongoPort = 0, temporalPort = 0, uiPort = 0, apiPort = 0] = ports;
  const mongoFolder = join(home, 'mongo');
  for (const folder of [mongoFolder, join(home, 'logs')]) mkdirSync(folder, { recursive: true });
  const mongodbUri = mongoUri({ port: mongoPort, database: 'dondoc' });
  const temporalAddress = `127.0.0.1:${String(temporalPort)}`;
  const keyText = isEncrypted ? `chaos:${randomBytes(32).toString('base64')}` : '';
  const issuer = await startIssuer();
  const guardian = startGuardian();
  const productOf = ({ port, of }: { port: number; of: string | undefined }) =>
    productPrograms({
      addresses: {
        ...{ temporalAddress, temporalNamespace: namespace, mongodbUri, home },
        ...{ port, logLevel: 'warn' },
      },
      inherited: {
        ...inherited,
        OIDC_ISSUER: issuer.address,
        OIDC_CLIENT_ID: 'chaos',
        OIDC_AUDIENCE: audience,
        DONDOC_REQUESTS_PER_MINUTE: '1000000',
        DONDOC_PAYLOAD_KEYS: keyText,
      },
      ...(of !== undefined && { root: of }),
    });
  const product = productOf({ port: apiPort, of: root });
  const part = (name: string, program: ConstructorParameters<typeof Part>[0]['program']) =>
    new Part({ program, guardian, logFile: join(home, 'logs', `${name}.log`) });
  const parts = {
    mongo: part('mongo', {
      ...mongoProgram({ found: servers.mongo, folder: mongoFolder, port: mongoPort }),
      env: inherited,
    }),
    temporal: part('temporal', {
      ...temporalProgram({ path: servers.temporal, home, namespace, port: temporalPort, uiPort }),
      env: inherited,
    }),
    worker: part('worker', product.worker),
    api: part('api', product.api),
  };
  const others: Part[] = [];
  const besides = async (of: string): Promise<Besides> => {
    const port = await freePort({ taken: ports });
    ports.push(port);
    const other = productOf({ port, of });
    const [worker, api] = [part('worker-besides', other.worker), part('api-besides', other.api)];
    others.push(worker, api);
    return { worker, api, baseUrl: `http://127.0.0.1:${String(port)}` };
  };
  const stop = async () => {
    await Promise.all([parts.api, parts.worker, ...others].map((one) => one.stop()));
    await Promise.all([parts.temporal.stop(), parts.mongo.stop()]);
    await guardian.close();
    await issuer.stop();
  };
  const baseUrl = `http://127.0.0.1:${String(apiPort)}`;
  try {
    parts.mongo.start();
    parts.temporal.start();
    const searchAttributes = await readSearchAttributes();
    await until(() => assertMongoAnswers(mongodbUri));
    await until(() => prepareTemporal({ address: temporalAddress, namespace, searchAttributes }));
    parts.worker.start();
    parts.api.start();
    await until(() => probeReady(baseUrl));
  } catch (fault) {
    await stop();
    throw fault;
  }
  const payloadKeys = payloadKeysIn(keyText);
  return { parts, baseUrl, mongodbUri, temporalAddress, namespace, payloadKeys, issuer, besides, stop };
}

/** Asks again and again until the answer is no error. Throws the last one after two minutes. */
export async function until<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await pause(200);
    }
  }
}
