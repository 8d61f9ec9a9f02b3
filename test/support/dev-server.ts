import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareTemporal, type SearchAttributeType } from '../../dev/servers/prepare-temporal.js';
import { freePort } from '../../dev/start/ports.js';
import { temporalProgram } from '../../dev/start/server-programs.js';
import { testServers } from './environment.js';
import { type ServerProcess, serverProcess } from './server-process.js';

export type DevServer = ServerProcess & { readonly address: string; readonly namespace: string };

/** A real Temporal dev server on a free port, its data in a folder of its own; it has to be stopped. */
export async function startDevServer({
  namespace = 'dondoc',
  searchAttributes = {},
}: {
  namespace?: string;
  searchAttributes?: Readonly<Record<string, SearchAttributeType>>;
} = {}): Promise<DevServer> {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-temporal-'));
  const port = await freePort({ taken: [] });
  const uiPort = await freePort({ taken: [port] });
  const address = `127.0.0.1:${port}`;
  const server = serverProcess({
    program: temporalProgram({ path: testServers().temporal, home, namespace, port, uiPort }),
    probe: () => prepareTemporal({ address, namespace, searchAttributes }),
  });
  await server.start();
  return {
    ...server,
    address,
    namespace,
    stop: async () => {
      await server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
