import { isIP } from 'node:net';
import type { ScanProgram } from '../activities/scan/scan-program.js';
import { type PayloadKeys, payloadKeysIn } from '../temporal/payload-keys.js';
import { scanProgram } from './scan-setting.js';

/** What the worker is told by its environment. */
export interface WorkerConfig {
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** With what payloads of Temporal are encrypted; none: with nothing. */
  readonly payloadKeys: PayloadKeys;
  readonly mongodbUri: string;
  readonly logLevel: string;
  /** `host:port` where Prometheus reads what Temporal's core counts; absent: it is not served. */
  readonly metricsAddress?: string;
  /** Where people reach the web client: the beginning of links in mails, without a slash at the end. */
  readonly baseUrl: string;
  /** The PEM file of the private key that signs checkpoints; absent: none are signed. */
  readonly auditKeyFile?: string;
  /** The file of the key ring, whose hand-overs go into bundles; absent while there was none. */
  readonly auditRingFile?: string;
  /** A folder in which each checkpoint is written once more: a copy outside the database. */
  readonly auditCopies?: string;
  /** Who gets a checkpoint a day by mail: a copy that leaves the house. */
  readonly auditMailTo?: readonly string[];
  /** Absent when no mail server is named: notices then stay in the inbox. */
  readonly smtp?: {
    readonly url: string;
    readonly from: { readonly name: string; readonly address: string };
  };
  /** Absent when the operator has set no scanner: files are then given out as not scanned. */
  readonly scan?: ScanProgram;
}

/** Reads the environment once; throws with the name of what is missing or wrong. */
export function workerConfig(env: NodeJS.ProcessEnv = process.env): WorkerConfig {
  const needed = neededIn(env);
  return {
    temporalAddress: needed('TEMPORAL_ADDRESS'),
    temporalNamespace: env.TEMPORAL_NAMESPACE ?? 'dondoc',
    payloadKeys: payloadKeysIn(env.DONDOC_PAYLOAD_KEYS),
    mongodbUri: needed('MONGODB_URI'),
    logLevel: env.DONDOC_LOG_LEVEL ?? 'info',
    baseUrl: webAddress({ name: 'DONDOC_BASE_URL', text: env.DONDOC_BASE_URL ?? 'http://127.0.0.1:3000' }),
    ...(env.DONDOC_WORKER_METRICS && { metricsAddress: addressToBind(env.DONDOC_WORKER_METRICS) }),
    ...(env.DONDOC_AUDIT_KEY && { auditKeyFile: env.DONDOC_AUDIT_KEY }),
    ...(env.DONDOC_AUDIT_KEYS && { auditRingFile: env.DONDOC_AUDIT_KEYS }),
    ...(env.DONDOC_AUDIT_COPIES && { auditCopies: env.DONDOC_AUDIT_COPIES }),
    ...(env.DONDOC_AUDIT_MAIL && needed('SMTP_URL') && { auditMailTo: addressesIn(env.DONDOC_AUDIT_MAIL) }),
    ...(env.SMTP_URL && { smtp: { url: smtpAddress(env.SMTP_URL), from: sender(needed('SMTP_FROM')) } }),
    ...(env.DONDOC_SCAN_COMMAND && {
      scan: scanProgram({
        text: env.DONDOC_SCAN_COMMAND,
        seconds: env.DONDOC_SCAN_SECONDS ?? '120',
        path: env.PATH ?? '',
      }),
    }),
  };
}

/** Where MongoDB is, for programs that need nothing else. */
export function databaseAddress(env: NodeJS.ProcessEnv = process.env): string {
  return neededIn(env)('MONGODB_URI');
}

/** Where Temporal and MongoDB are, for the operator's programs. */
export function serverAddresses(
  env: NodeJS.ProcessEnv = process.env,
): Pick<WorkerConfig, 'temporalAddress' | 'temporalNamespace' | 'payloadKeys' | 'mongodbUri'> {
  const { temporalAddress, temporalNamespace, payloadKeys, mongodbUri } = workerConfig(env);
  return { temporalAddress, temporalNamespace, payloadKeys, mongodbUri };
}

/** Where Temporal is, or would be if it ran. */
export function temporalAddressIn(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return env.TEMPORAL_ADDRESS === '' ? undefined : env.TEMPORAL_ADDRESS;
}

/** Where programs of others are found that write Temporal's own store down. */
export function programPath(env: NodeJS.ProcessEnv = process.env): string {
  return env.PATH ?? '';
}

function neededIn(env: NodeJS.ProcessEnv): (name: string) => string {
  return (name) => {
    const value = env[name];
    if (value === undefined || value === '') throw new Error(`environment variable ${name} is not set`);
    return value;
  };
}

function webAddress({ name, text }: { name: string; text: string }): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || url.search !== '' || url.hash !== '')
    throw new Error(`${name} is no address of a web site: ${text}`);
  return url.href.replace(/\/+$/, '');
}

/** An address of this machine with its port; a name is not looked up. */
function addressToBind(text: string): string {
  const { host = '', port } = /^(?<host>[\d.]+|\[[\da-f:]+\]):(?<port>\d{1,5})$/u.exec(text)?.groups ?? {};
  if (isIP(host.replace(/[[\]]/gu, '')) === 0 || Number(port) > 65_535)
    throw new Error(`DONDOC_WORKER_METRICS is no address and port like 0.0.0.0:9464: ${text}`);
  return text;
}

/** The address may hold a password: it is not repeated in the message. */
function smtpAddress(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol !== 'smtp:' && protocol !== 'smtps:')
    throw new Error('SMTP_URL is no address that begins with smtp:// or smtps://');
  return text;
}

/** Mail addresses with commas between. */
function addressesIn(text: string): readonly string[] {
  const addresses = text.split(',').map((one) => one.trim());
  const wrong = addresses.find((one) => !/^[^\s<>@,]+@[^\s<>@,]+$/u.test(one));
  if (wrong !== undefined) throw new Error(`DONDOC_AUDIT_MAIL holds no mail address: ${wrong}`);
  return addresses;
}

/** `Name <address>` or an address alone. */
function sender(text: string): { readonly name: string; readonly address: string } {
  const match = /^(?:(?<name>[^<>\r\n]*)<)?(?<address>[^\s<>@]+@[^\s<>@]+?)>?$/u.exec(text.trim());
  const address = match?.groups?.address;
  if (address === undefined) throw new Error(`SMTP_FROM is no mail address: ${text}`);
  return { name: match?.groups?.name?.trim() ?? '', address };
}
