import { readdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertAnswers, findOnPath } from './on-path.js';
import { type Tools, takeFirstWay, type Way } from './way.js';

/** Where Debian keeps PostgreSQL's programs, a folder for each version: only some of them are on PATH. */
const debian = '/usr/lib/postgresql';

/** The folder that holds `initdb`, `postgres` and what belongs to them. Throws NoServer. */
export function findPostgres({ tools }: { tools: Tools }): Promise<string> {
  const ways: readonly Way<string>[] = [
    {
      name: '`postgres` on PATH',
      find: async () => {
        const path = await findOnPath({ program: 'postgres', tools });
        return withInitdb({ folder: dirname(await realpath(path)), tools });
      },
    },
    {
      name: `${debian}/*/bin`,
      find: async () => {
        const versions = await readdir(debian).catch(() => []);
        const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
        if (newest === undefined) throw new Error('there is no such folder');
        return withInitdb({ folder: join(debian, newest, 'bin'), tools });
      },
    },
  ];
  return takeFirstWay({ server: 'PostgreSQL', ways, tools });
}

async function withInitdb({ folder, tools }: { folder: string; tools: Tools }): Promise<string> {
  for (const program of ['initdb', 'postgres']) await assertAnswers({ path: join(folder, program), tools });
  return folder;
}
