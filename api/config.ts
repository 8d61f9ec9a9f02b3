import type { FileTerms } from './files/receive-file.js';

/** What the API is told by its environment. */
export interface ApiConfig {
  readonly host: string;
  readonly port: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly mongodbUri: string;
  readonly logLevel: string;
  readonly files: FileTerms;
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
    files: {
      limitInBytes: fileLimit(env.DONDOC_FILE_LIMIT_MB ?? '50'),
      isScanned: env.DONDOC_SCAN_COMMAND !== undefined && env.DONDOC_SCAN_COMMAND !== '',
    },
    ...(env.DONDOC_TEMPLATES && { templatesFolder: env.DONDOC_TEMPLATES }),
  };
}

function fileLimit(megabytes: string): number {
  const limit = Number(megabytes);
  if (!(limit >= 1 && limit <= 1_000))
    throw new Error(`DONDOC_FILE_LIMIT_MB is no number of megabytes from 1 to 1000: ${megabytes}`);
  return Math.floor(limit * 1024 * 1024);
}
