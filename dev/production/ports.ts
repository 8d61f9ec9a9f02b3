import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../environment.js';
import { assertPortFree } from '../start/claim-home.js';
import { choosePort, isFree } from '../start/ports.js';

/** The ports of Temporal's own services, by the variables by which its image is told them. */
export const temporalPorts = [
  'FRONTEND_GRPC_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'FRONTEND_HTTP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
] as const;

/** More replicas than compose starts would need more names here. */
export const portNames = [
  ...([
    'proxy',
    'api-1',
    'api-2',
    'worker-1',
    'worker-2',
    'postgresql',
    'mongo',
    'identity',
    'mail',
  ] as const),
  ...temporalPorts,
];
type PortName = (typeof portNames)[number];
export type Ports = Readonly<Record<PortName, number>>;

/** For each the port that the environment gives, or that of the last start in this home, or a free one. Throws BadSetting. */
export async function portsOf({
  home,
  port,
  temporalPort,
  mongodbPort,
  identityPort,
}: Environment): Promise<Ports> {
  await assertPortFree({ name: 'PORT', port });
  await assertPortFree({ name: 'DONDOC_TEMPORAL_PORT', port: temporalPort });
  await assertPortFree({ name: 'DONDOC_MONGODB_PORT', port: mongodbPort });
  await assertPortFree({ name: 'DONDOC_IDENTITY_PORT', port: identityPort });
  const given: Readonly<Partial<Record<PortName, number | undefined>>> = {
    ...{ proxy: port, FRONTEND_GRPC_PORT: temporalPort, mongo: mongodbPort, identity: identityPort },
  };
  const file = join(home, 'ports.json');
  const last = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Ports>) : {};
  const ports: Partial<Record<PortName, number>> = {};
  for (const name of portNames) {
    const taken = Object.values(ports);
    const isTemporals = temporalPorts.some((one) => one === name);
    const wanted = last[name] ?? (isTemporals ? await lowPort(taken) : undefined);
    ports[name] = await choosePort({ given: given[name], last: wanted, taken });
  }
  writeFileSync(file, `${JSON.stringify(ports)}\n`, { mode: 0o600 });
  return ports as Ports;
}

/** Temporal keeps the ports of its services in PostgreSQL as numbers up to 32,767; the system gives higher ones. */
async function lowPort(taken: readonly number[]): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_767);
    if (!taken.includes(port) && (await isFree(port))) return port;
  }
}
