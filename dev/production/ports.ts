import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choosePort } from '../start/ports.js';

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

/** A port for each name: the given one, the one of the last start in this home, or a free one. */
export async function choosePorts<Name extends string>({
  home,
  names,
  given,
}: {
  home: string;
  names: readonly Name[];
  given: Readonly<Partial<Record<Name, number>>>;
}): Promise<Readonly<Record<Name, number>>> {
  const file = join(home, 'ports.json');
  const last = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Record<string, number>>)
    : {};
  const ports: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const taken = Object.values<number | undefined>(ports).filter((port) => port !== undefined);
    ports[name] = await choosePort({ given: given[name], last: last[name], taken });
  }
  writeFileSync(file, `${JSON.stringify(ports)}\n`, { mode: 0o600 });
  return ports as Record<Name, number>;
}
