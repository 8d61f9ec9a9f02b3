/** What the worker is told by its environment. */
export interface WorkerConfig {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly mongodbUri: string;
  readonly logLevel: string;
}

/** Reads the environment once; throws with the name of what is missing. */
export function workerConfig(env: NodeJS.ProcessEnv = process.env): WorkerConfig {
  const needed = (name: string) => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
  return {
    temporalAddress: needed('TEMPORAL_ADDRESS'),
    temporalNamespace: env.TEMPORAL_NAMESPACE ?? 'dondoc',
    mongodbUri: needed('MONGODB_URI'),
    logLevel: env.DONDOC_LOG_LEVEL ?? 'info',
  };
}
