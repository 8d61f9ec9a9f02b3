import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NamedFile } from './doctor-place.js';

/** Where the API is: `DONDOC_URL`, else what `npm start` wrote down in `DONDOC_HOME`, else port `PORT` or 3000 of this machine. */
export function apiAddress(env: NodeJS.ProcessEnv = process.env): {
  readonly baseUrl: string;
  readonly from: string;
} {
  if (env.DONDOC_URL !== undefined && env.DONDOC_URL !== '')
    return { baseUrl: env.DONDOC_URL, from: 'DONDOC_URL' };
  const file = join(homeIn(env), 'run.json');
  const running = readRunFile(file);
  if (running !== undefined) return { baseUrl: running, from: file };
  return { baseUrl: `http://127.0.0.1:${env.PORT ?? '3000'}`, from: 'PORT' };
}

/**
 * The environment of the operator's programs, which reach Temporal and MongoDB themselves: as it is, and where it names no
 * server, those of the copy that `npm start` runs in `DONDOC_HOME`.
 */
export function serverEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const { ports = {} } = readRun(join(env.DONDOC_HOME ?? '.dondoc', 'run.json'));
  const mongo = `mongodb://127.0.0.1:${String(ports.mongo)}/dondoc?directConnection=true&w=majority&journal=true`;
  return {
    ...(ports.mongo !== undefined && { MONGODB_URI: mongo }),
    ...(ports.temporal !== undefined && { TEMPORAL_ADDRESS: `127.0.0.1:${String(ports.temporal)}` }),
    ...env,
  };
}

/** What of the environment, and of further settings, the operator's examination looks at: servers, files and secrets that are named. */
export function operatorSettings(further: NodeJS.Dict<string> = {}, own: NodeJS.ProcessEnv = process.env) {
  const env = { ...further, ...own };
  const { TEMPORAL_ADDRESS: temporal, MONGODB_URI: mongodb } = serverEnvironment(env);
  const files: readonly NamedFile[] = [
    { setting: 'DONDOC_AUDIT_KEY', path: env.DONDOC_AUDIT_KEY ?? '', is: 'signingKey' },
    { setting: 'DONDOC_AUDIT_RING', path: env.DONDOC_AUDIT_RING ?? '', is: 'file' },
    { setting: 'DONDOC_AUDIT_COPIES', path: env.DONDOC_AUDIT_COPIES ?? '', is: 'folder' },
    { setting: 'DONDOC_TEMPLATES', path: env.DONDOC_TEMPLATES ?? '', is: 'file' },
  ];
  const secrets = Object.entries(env).flatMap(([setting, value = '']) =>
    /^(POSTGRES|MONGODB|OIDC|DONDOC|GRAFANA|KEYCLOAK)_\w*(PASSWORD|SECRET|REPLICA_KEY|METRICS_TOKEN)$/u.test(
      setting,
    ) && value !== ''
      ? [{ setting, value }]
      : [],
  );
  return {
    home: homeIn(env),
    files: files.filter(({ path }) => path !== ''),
    secrets,
    ...(temporal !== undefined && { temporal }),
    ...(mongodb !== undefined && { mongodb }),
  };
}

/** The access token that the caller brings. */
export function callerSettings(env: NodeJS.ProcessEnv = process.env): { readonly token: string | undefined } {
  return { token: env.DONDOC_TOKEN === '' ? undefined : env.DONDOC_TOKEN };
}

/** The account that was to be remembered for this API and no other. */
export function rememberedAccount(baseUrl: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  try {
    const kept = JSON.parse(readFileSync(accountFile(env), 'utf8')) as { baseUrl?: unknown; as?: unknown };
    return kept.baseUrl === baseUrl && typeof kept.as === 'string' ? kept.as : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the name of the account, never a token. */
export function rememberAccount(
  account: { readonly baseUrl: string; readonly as: string },
  env: NodeJS.ProcessEnv = process.env,
): void {
  mkdirSync(homeIn(env), { recursive: true, mode: 0o700 });
  writeFileSync(accountFile(env), `${JSON.stringify(account)}\n`, { mode: 0o600 });
}

function accountFile(env: NodeJS.ProcessEnv): string {
  return join(homeIn(env), 'acting-as.json');
}

function homeIn(env: NodeJS.ProcessEnv): string {
  return env.DONDOC_HOME ?? '.dondoc';
}

function readRunFile(file: string): string | undefined {
  const { address } = readRun(file);
  return typeof address === 'string' ? address : undefined;
}

function readRun(file: string): {
  readonly address?: unknown;
  readonly ports?: { readonly mongo?: number; readonly temporal?: number };
} {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    return {};
  }
}
