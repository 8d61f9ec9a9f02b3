import type { Program } from '../supervisor/process-group.js';
import type { LocalIdentity } from './local-identity.js';
import { sourceProgram } from './source-program.js';

/** Where the servers are, as the product's own processes are told. */
export type ServerAddresses = {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** Temporal's UI, where this copy has one. */
  readonly temporalUi?: string | undefined;
  readonly mongodbUri: string;
  readonly port: number;
  readonly home: string;
  readonly logLevel: string;
  /** The local OpenID provider; absent where the environment names another. */
  readonly identity?: LocalIdentity;
};

export type ProductPrograms = Readonly<Record<'worker' | 'api', Program>>;

/** The worker and the API, each as a process of its own. */
export function productPrograms({
  addresses,
  inherited,
  root,
}: {
  addresses: ServerAddresses;
  inherited: NodeJS.ProcessEnv;
  /** The folder of another version of the project. */
  root?: string;
}): ProductPrograms {
  const env = {
    ...inherited,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: addresses.temporalNamespace,
    MONGODB_URI: addresses.mongodbUri,
    ...(addresses.temporalUi !== undefined && { DONDOC_TEMPORAL_UI: addresses.temporalUi }),
    PORT: String(addresses.port),
    DONDOC_HOME: addresses.home,
    DONDOC_LOG_LEVEL: addresses.logLevel,
    ...addresses.identity?.variables,
    TZ: 'UTC',
  };
  const from = root === undefined ? {} : { root };
  return {
    worker: sourceProgram({ file: 'worker/main.ts', env, ...from }),
    api: sourceProgram({ file: 'api/main.ts', env, ...from }),
  };
}
