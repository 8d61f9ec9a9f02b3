/** What the API is told by its environment. */
export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly mongodbUri: string;
  readonly logLevel: string;
  /** The office's own templates of papers; those that are not there come with dondoc. */
  readonly templatesFolder?: string;
}

/** Reads the environment once; throws with the name of what is missing or wrong. */
export function apiConfig(env: NodeJS.ProcessEnv = process.env): ApiConfig {
  const needed = (name: string) => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
  const port = Number(env.PORT ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is no port: ${env.PORT ?? ''}`);
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    temporalAddress: needed('TEMPORAL_ADDRESS'),
    temporalNamespace: env.TEMPORAL_NAMESPACE ?? 'dondoc',
    mongodbUri: needed('MONGODB_URI'),
    logLevel: env.DONDOC_LOG_LEVEL ?? 'info',
    ...(env.DONDOC_TEMPLATES && { templatesFolder: env.DONDOC_TEMPLATES }),
  };
}
