import { join } from 'node:path';
import { projectRoot } from '../environment.js';
import type { Program } from '../supervisor/process-group.js';

/** Where the servers are, as the product's own processes are told. */
export type ServerAddresses = {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly mongodbUri: string;
  readonly port: number;
  readonly home: string;
  readonly logLevel: string;
};

export type ProductPrograms = Readonly<Record<'worker' | 'api', Program>>;

/** The worker and the API, each as a process of its own. */
export function productPrograms({
  addresses,
  inherited,
}: {
  addresses: ServerAddresses;
  inherited: NodeJS.ProcessEnv;
}): ProductPrograms {
  const env = {
    ...inherited,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    TEMPORAL_NAMESPACE: addresses.temporalNamespace,
    MONGODB_URI: addresses.mongodbUri,
    PORT: String(addresses.port),
    DONDOC_HOME: addresses.home,
    DONDOC_LOG_LEVEL: addresses.logLevel,
    TZ: 'UTC',
  };
  const program = (file: string): Program => ({
    command: process.execPath,
    args: ['--import', import.meta.resolve('tsx'), join(projectRoot, file)],
    env,
    cwd: projectRoot,
  });
  return { worker: program('worker/main.ts'), api: program('api/main.ts') };
}
