import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, runToSuccess } from '../servers/run-command.js';
import type { Tools } from '../servers/way.js';
import type { Program, SystemUser } from '../supervisor/process-group.js';
import type { Service } from './compose-file.js';

const LIMIT_MS = 60_000;

/** A PostgreSQL of this home. */
export type Postgres = {
  /** Where its programs are. */
  readonly programs: string;
  /** Where its data are. */
  readonly data: string;
  readonly port: number;
  readonly password: string;
  readonly user: SystemUser | undefined;
};

/** Makes the folder of its data at the first start, with the user `temporal`, as its image does. */
export async function initPostgres({
  postgres: { programs, data, password, user },
  tools,
}: {
  postgres: Postgres;
  tools: Tools;
}): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  // initdb refuses a folder in which anything lies: the password lies beside it.
  const secret = `${data}.password`;
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (user) for (const path of [data, secret]) chownSync(path, user.uid, user.gid);
  try {
    await runToSuccess({
      title: 'initdb',
      program: {
        command: join(programs, 'initdb'),
        args: [
          ...['--pgdata', data, '--username', 'temporal', '--pwfile', secret],
          ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C.UTF-8'],
        ],
        env: { PATH: tools.path.join(':'), TZ: 'UTC' },
        cwd: '/',
        ...(user && { user }),
      },
      limitMs: LIMIT_MS,
      tools,
    });
  } catch (fault) {
    rmSync(data, { recursive: true, force: true });
    if (!user) throw fault;
    const why = fault instanceof Error ? fault.message : String(fault);
    throw new Error(
      `${why}. PostgreSQL does not run as root but as user ${String(user.uid)}, who must be able to reach ${data}.`,
    );
  } finally {
    rmSync(secret, { force: true });
  }
  chmodSync(data, 0o700);
}

/** As compose starts it, on loopback. */
export function postgresProgram({
  postgres: { programs, data, port, user },
  service,
}: {
  postgres: Postgres;
  service: Service;
}): Program {
  const [, ...args] = service.command ?? [];
  const here = ['listen_addresses=127.0.0.1', `port=${String(port)}`, 'unix_socket_directories='];
  return {
    command: join(programs, 'postgres'),
    args: ['-D', data, ...args, ...here.flatMap((setting) => ['-c', setting])],
    env: { TZ: 'UTC' },
    cwd: '/',
    ...(user && { user }),
  };
}

/** Rejects unless it takes connections. */
export async function assertPostgresAnswers({
  postgres: { programs, port },
  tools,
}: {
  postgres: Postgres;
  tools: Tools;
}): Promise<void> {
  await runToSuccess({
    program: {
      command: join(programs, 'pg_isready'),
      args: ['--host', '127.0.0.1', '--port', String(port), '--username', 'temporal'],
      env: { PATH: tools.path.join(':') },
    },
    limitMs: LIMIT_MS,
    tools,
  });
}

/** The image makes a database of its user's name; here it is made once PostgreSQL runs. */
export async function createUsersDatabase({
  postgres: { programs, port, password },
  tools,
}: {
  postgres: Postgres;
  tools: Tools;
}): Promise<void> {
  const { code, lines } = await runCommand({
    program: {
      command: join(programs, 'createdb'),
      args: ['--host', '127.0.0.1', '--port', String(port), '--username', 'temporal', 'temporal'],
      env: { PATH: tools.path.join(':'), PGPASSWORD: password },
    },
    limitMs: LIMIT_MS,
    tools,
  });
  const said = lines.join(' ');
  if (code !== 0 && !said.includes('already exists')) throw new Error(`createdb failed: ${said}`);
}

/** Where a database of it is found, as `dondoc backup` wants to be told. */
export function postgresAddress({
  postgres: { port, password },
  database,
}: {
  postgres: Postgres;
  database: string;
}): string {
  return `postgres://temporal:${password}@127.0.0.1:${String(port)}/${database}`;
}
