import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** What dev/ takes from the environment; nothing else in dev/ reads it. */
export type Environment = {
  /** The port of the API; 0 takes a free one. */
  readonly port: number;
  /** All data, logs and run.json of one running copy. */
  readonly home: string;
  /** Servers that were downloaded or built, shared by all copies. */
  readonly cache: string;
  readonly temporalAddress: string | undefined;
  readonly temporalNamespace: string;
  readonly mongodbUri: string | undefined;
  readonly temporalPort: number | undefined;
  readonly temporalUiPort: number | undefined;
  readonly mongodbPort: number | undefined;
  /** The port of the local OpenID provider. */
  readonly identityPort: number | undefined;
  /** An OpenID provider that is there already, with its client and audience; then none is started. */
  readonly oidcIssuer: string | undefined;
  /** Temporal's UI is then told where it has them decrypted. */
  readonly payloadsAreEncrypted: boolean;
  readonly logLevel: string;
  readonly path: readonly string[];
  /** Everything, to be handed on to programs that we start. */
  readonly inherited: NodeJS.ProcessEnv;
};

/** A setting that cannot be used; its message is one sentence for the person who typed it. */
export class BadSetting extends Error {}

/** Reads the settings. Throws BadSetting. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  return {
    port: portFrom({ name: 'PORT', text: env['PORT'] }) ?? 3000,
    home: resolve(filled(env['DONDOC_HOME']) ?? join(projectRoot, '.dondoc')),
    cache: resolve(
      filled(env['DONDOC_CACHE']) ??
        join(filled(env['XDG_CACHE_HOME']) ?? join(homedir(), '.cache'), 'dondoc'),
    ),
    temporalAddress: filled(env['TEMPORAL_ADDRESS']),
    temporalNamespace: filled(env['TEMPORAL_NAMESPACE']) ?? 'dondoc',
    mongodbUri: filled(env['MONGODB_URI']),
    temporalPort: portFrom({ name: 'DONDOC_TEMPORAL_PORT', text: env['DONDOC_TEMPORAL_PORT'] }),
    temporalUiPort: portFrom({ name: 'DONDOC_TEMPORAL_UI_PORT', text: env['DONDOC_TEMPORAL_UI_PORT'] }),
    mongodbPort: portFrom({ name: 'DONDOC_MONGODB_PORT', text: env['DONDOC_MONGODB_PORT'] }),
    identityPort: portFrom({ name: 'DONDOC_IDENTITY_PORT', text: env['DONDOC_IDENTITY_PORT'] }),
    oidcIssuer: filled(env['OIDC_ISSUER']),
    payloadsAreEncrypted: filled(env['DONDOC_PAYLOAD_KEYS']) !== undefined,
    logLevel: filled(env['DONDOC_LOG_LEVEL']) ?? 'info',
    path: (env['PATH'] ?? '')
      .split(process.platform === 'win32' ? ';' : ':')
      .filter((folder) => folder !== ''),
    inherited: env,
  };
}

/** The folder of the project. */
export const projectRoot = resolve(import.meta.dirname, '..');

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

function portFrom({ name, text }: { name: string; text: string | undefined }): number | undefined {
  const given = filled(text);
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new BadSetting(`${name} must be a port number from 0 to 65535, not "${given}".`);
  }
  return port;
}
