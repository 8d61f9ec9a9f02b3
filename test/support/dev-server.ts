import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareTemporal, type SearchAttributeType } from '../../dev/servers/prepare-temporal.js';
import { freePort } from '../../dev/start/ports.js';
import { temporalProgram } from '../../dev/start/server-programs.js';
import { testServers } from './environment.js';
import { type ServerProcess, serverProcess } from './server-process.js';

export type DevServer = ServerProcess & {
  readonly address: string;
  readonly namespace: string;
  /** Its SQLite file. */
  readonly file: string;
};

/** A real Temporal dev server on a free port, its data in a folder of its own; it has to be stopped. */
export async function startDevServer({
  namespace = 'dondoc',
  otherNamespaces = [],
  searchAttributes = {},
  settings = {},
}: {
  namespace?: string;
  /** A namespace that is made later is not known everywhere for some seconds. */
  otherNamespaces?: readonly string[];
  searchAttributes?: Readonly<Record<string, SearchAttributeType>>;
  /** Temporal's dynamic configuration. */
  settings?: Readonly<Record<string, number>>;
} = {}): Promise<DevServer> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-temporal-'));
  const port = await freePort({ taken: [] });
  const uiPort = await freePort({ taken: [port] });
  const address = `127.0.0.1:${port}`;
  const program = temporalProgram({ path: testServers().temporal, home, namespace, port, uiPort });
  const configured = Object.entries(settings).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${String(value)}`,
  ]);
  const others = otherNamespaces.flatMap((name) => ['--namespace', name]);
  const server = serverProcess({
    program: { ...program, args: [...program.args, ...configured, ...others] },
    probe: () => prepareTemporal({ address, namespace, searchAttributes }),
  });
  await server.start();
  return {
    ...server,
    address,
    namespace,
    file: join(home, 'temporal.sqlite'),
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
