import { chmod, copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, findKept, machine, makeKept } from './cache.js';
import { goInstall } from './go-install.js';
import { assertAnswers, findOnPath } from './on-path.js';
import { runToSuccess } from './run-command.js';
import { type Tools, takeFirstWay, type Way } from './way.js';

/** As in the image of docker-compose.yml. */
export const TEMPORAL_SERVER_VERSION = '1.29.1';
const MODULE = 'go.temporal.io/server';
const MODULE_LIMIT_MS = 10 * 60_000;

/**
 * The folder of the Temporal server that is run on a database of its own: `temporal-server` and `temporal-sql-tool`, in `config` the
 * template of its settings that the image has too, in `schema` the schemas of PostgreSQL. Throws NoServer.
 */
export async function findTemporalServer({ tools }: { tools: Tools }): Promise<string> {
  const entry = serverEntry({ tools });
  const folder = async (program: Promise<string>): Promise<string> => join(await program, '..');
  const ways: readonly Way<string>[] = [
    { name: 'the kept build', isQuiet: true, find: () => folder(findKept({ entry, tools })) },
    {
      name: `go install ${MODULE}@v${TEMPORAL_SERVER_VERSION}`,
      find: () => folder(makeKept({ entry, tools })),
    },
  ];
  return takeFirstWay({ server: 'Temporal server for PostgreSQL', ways, tools });
}

/** The server with its tool, built by Go. */
export function serverEntry({ tools }: { tools: Tools }): Entry {
  const version = `v${TEMPORAL_SERVER_VERSION}`;
  return {
    key: `temporal-server-${version}-built-${machine}`,
    file: 'temporal-server',
    make: async (folder) => {
      const programs = { server: 'cmd/server', sql: 'cmd/tools/sql' } as const;
      const names = { server: 'temporal-server', sql: 'temporal-sql-tool' } as const;
      for (const program of ['server', 'sql'] as const) {
        const path = join(folder, names[program]);
        await goInstall({
          module: `${MODULE}/${programs[program]}@${version}`,
          ...{ title: names[program], folder, tools },
        });
        await rename(join(folder, program), path);
        await assertAnswers({ path, tools });
      }
      const sources = await moduleFolder({ module: `${MODULE}@${version}`, folder, tools });
      await copyWritable(join(sources, 'config'), join(folder, 'config'));
      await copyWritable(join(sources, 'schema', 'postgresql'), join(folder, 'schema', 'postgresql'));
    },
  };
}

/** Where Go keeps the sources of a module. */
async function moduleFolder({
  module,
  folder,
  tools,
}: {
  module: string;
  folder: string;
  tools: Tools;
}): Promise<string> {
  const lines = await runToSuccess({
    program: {
      command: await findOnPath({ program: 'go', tools }),
      args: ['mod', 'download', '-json', module],
      env: { ...tools.inherited, GOWORK: 'off' },
      cwd: folder,
    },
    limitMs: MODULE_LIMIT_MS,
    tools,
  });
  return (JSON.parse(lines.join('\n')) as { readonly Dir: string }).Dir;
}

/** Go's sources may not be written, and a folder that may not be written cannot be emptied later. */
async function copyWritable(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyWritable(source, copy);
    else if (entry.isFile()) {
      await copyFile(source, copy);
      await chmod(copy, 0o644);
    }
  }
}
