import { execFile } from 'node:child_process';
import { chownSync } from 'node:fs';
import { createConnection } from 'node:net';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { freePort } from '../../../dev/start/ports.js';
import { startGuardian } from '../../../dev/supervisor/guardian.js';
import type { Program } from '../../../dev/supervisor/process-group.js';
import { until } from '../../../test/chaos/system.js';
import { type ContenderKind, NotHere } from '../contender.js';
import { peerVersion } from '../install.js';
import { home, onPath, peerProgram } from '../program.js';
import { throughExpress } from './http-tasks.js';

const run = promisify(execFile);
const owner = 'postgres';

/** DBOS Transact: workflows whose steps are rows of PostgreSQL. */
export const dbos: ContenderKind = {
  name: 'DBOS',
  title: `DBOS Transact ${peerVersion('@dbos-inc/dbos-sdk')}, Express, PostgreSQL`,
  means:
    'a workflow for each task that receives commands, publishes state and answers as events, and wakes at its deadline',
  sources: ['bench/peers/programs/dbos/main.ts'],
  start: async (folder) => {
    const [initdb, postgres] = [onPath('initdb'), onPath('postgres')];
    const guardian = startGuardian();
    const { part, dataFolder } = home({ folder, guardian });
    const databasePort = await freePort({ taken: [] });
    const port = await freePort({ taken: [databasePort] });
    const data = dataFolder('postgres');
    const as = await servant([folder, data]);
    await runProgram(
      as({ command: initdb, args: ['-D', data, '-U', owner, '-A', 'trust', '-E', 'UTF8', '--locale', 'C'] }),
    );
    const args = ['-D', data, '-h', '127.0.0.1', '-p', String(databasePort), '-k', data];
    const databaseUrl = `postgresql://${owner}@127.0.0.1:${String(databasePort)}/postgres`;
    const parts = {
      postgres: part('postgres', as({ command: postgres, args })),
      app: part('app', peerProgram({ file: 'dbos/main.ts', port, databaseUrl })),
    };
    parts.postgres.start();
    await until(() => accepts(databasePort));
    parts.app.start();
    return {
      ...throughExpress(`http://127.0.0.1:${String(port)}`),
      parts,
      app: ['app'],
      data: [data],
      stored: async () =>
        JSON.parse(await runProgram(peerProgram({ file: 'dbos/stored.ts', port: 0, databaseUrl }))) as Record<
          string,
          number
        >,
      stop: async () => {
        await parts.app.stop();
        await parts.postgres.stop();
        await guardian.close();
      },
    };
  },
};

/** PostgreSQL refuses to run as root: there it runs as its own user, to whom its folders are given. */
async function servant(folders: readonly string[]): Promise<(program: Program) => Program> {
  if (userInfo().uid !== 0) return (program) => program;
  const idOf = async (flag: string) =>
    Number((await run('id', [flag, owner]).catch(() => ({ stdout: '' }))).stdout || Number.NaN);
  const [user, group] = [await idOf('-u'), await idOf('-g')];
  if (!Number.isInteger(user) || !Number.isInteger(group))
    throw new NotHere(`PostgreSQL does not run as root, and there is no user ${owner}`);
  for (const folder of folders) chownSync(folder, user, group);
  return ({ command, args, ...others }) => ({
    ...others,
    command: onPath('setpriv'),
    args: [`--reuid=${String(user)}`, `--regid=${String(group)}`, '--clear-groups', command, ...args],
  });
}

async function runProgram({ command, args, env, cwd }: Program): Promise<string> {
  const { stdout } = await run(command, [...args], {
    ...(env && { env }),
    ...(cwd !== undefined && { cwd }),
  });
  return stdout;
}

function accepts(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port }, () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });
}
