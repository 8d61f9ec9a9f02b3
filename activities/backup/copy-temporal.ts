import { execFile } from 'node:child_process';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Client } from '@temporalio/client';
import type { BackupPart, ProgressLine, TemporalPart } from '../../audit/backup-manifest.js';
import { historyJson } from '../../audit/runs.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { fetchHistory } from '../../temporal/fetch-history.js';
import { measured, writePacked } from './part-file.js';

const run = promisify(execFile);
const longestMs = 60 * 60_000;
const historiesAtOnce = 8;

/** Where Temporal keeps its own store: the file of the dev server, or databases on a PostgreSQL, each as its address. */
export interface TemporalStores {
  readonly sqlite?: string;
  readonly postgres: readonly string[];
  /** Where the programs of these databases are found: PATH. */
  readonly path: string;
}

/** Copies Temporal's own store with the program of its kind of database, while the server runs. */
export async function copyTemporal({
  stores: { sqlite, postgres, path },
  folder,
}: {
  stores: TemporalStores;
  folder: string;
}): Promise<readonly TemporalPart[]> {
  const parts: TemporalPart[] = [];
  if (sqlite !== undefined) {
    const file = 'temporal.sqlite';
    const copy = join(folder, file);
    await stat(sqlite);
    // One transaction that reads: the server goes on writing.
    const vacuum = `VACUUM INTO '${copy.replaceAll("'", "''")}'`;
    await asked({ program: 'sqlite3', args: ['-cmd', '.timeout 30000', sqlite, vacuum], path });
    await soundSqlite({ file: copy, path });
    parts.push({ kind: 'sqlite', ...(await measured({ folder, file })) });
  }
  for (const address of postgres) {
    const { database, args, env } = postgresOf(address);
    const file = `temporal-${database}.pgdump`;
    const how = ['--format=custom', '--no-owner', `--file=${join(folder, file)}`, ...args];
    await asked({ program: 'pg_dump', args: how, path, env });
    parts.push({ kind: 'postgres', database, ...(await measured({ folder, file })) });
  }
  return parts;
}

/** Puts Temporal's own store back. The server must not run. A file is put in the place of another only when `replace` is given. */
export async function putBackTemporal({
  parts,
  stores: { sqlite, postgres, path },
  folder,
  replace,
}: {
  parts: readonly TemporalPart[];
  stores: TemporalStores;
  folder: string;
  replace: boolean;
}): Promise<number> {
  let put = 0;
  const ofSqlite = parts.find(({ kind }) => kind === 'sqlite');
  if (sqlite !== undefined) {
    if (!ofSqlite) throw new Error('the backup has no SQLite file of Temporal');
    if (!replace && (await exists(sqlite))) throw new Error(`${sqlite} is there already: add --replace`);
    await mkdir(dirname(sqlite), { recursive: true });
    const beside = `${sqlite}.restoring`;
    await copyFile(join(folder, ofSqlite.file), beside);
    await soundSqlite({ file: beside, path });
    // What a server that was killed had not yet put into the file belongs to the old one.
    for (const left of [`${sqlite}-wal`, `${sqlite}-shm`]) await rm(left, { force: true });
    await rename(beside, sqlite);
    put += 1;
  }
  for (const address of postgres) {
    const { database, args, env } = postgresOf(address);
    const part = parts.find((one) => one.kind === 'postgres' && one.database === database);
    if (!part) throw new Error(`the backup has no dump of the database ${database}`);
    const how = [
      '--no-owner',
      '--exit-on-error',
      '--single-transaction',
      ...(replace ? ['--clean', '--if-exists'] : []),
    ];
    await asked({ program: 'pg_restore', args: [...how, ...args, join(folder, part.file)], path, env });
    put += 1;
  }
  return put;
}

/** Writes every workflow's history as a line of JSON, decrypted as in the archive: what any server, and none, can be asked about later. */
export async function writeHistories({
  client,
  folder,
  say,
}: {
  client: Client;
  folder: string;
  say: (line: ProgressLine) => void;
}): Promise<BackupPart & { readonly workflows: number }> {
  const { count: of } = await client.workflow.count();
  let workflows = 0;
  const sayCount = () => {
    say({ progress: 'histories', count: workflows, of });
  };
  const lines = severalAtOnce({
    items: client.workflow.list(),
    most: historiesAtOnce,
    work: async ({ workflowId, runId, type, status: { name: status } }) => {
      const history = historyJson(await fetchHistory({ client, workflowId, runId }));
      return Buffer.from(`${JSON.stringify({ workflowId, runId, type, status, history })}\n`);
    },
  });
  async function* pieces() {
    for await (const line of lines) {
      workflows += 1;
      if (workflows % 100 === 0) sayCount();
      yield line;
    }
  }
  const part = await writePacked({ folder, file: 'histories.jsonl.gz', pieces: pieces() });
  sayCount();
  return { ...part, workflows };
}

async function soundSqlite({ file, path }: { file: string; path: string }): Promise<void> {
  const { stdout } = await asked({
    program: 'sqlite3',
    args: ['-readonly', file, 'PRAGMA quick_check'],
    path,
  });
  if (stdout.trim() !== 'ok')
    throw new Error(`the copy ${file} is not sound: ${stdout.trim().slice(0, 200)}`);
}

/** The password goes by the environment: arguments can be read by everybody on the machine. */
function postgresOf(address: string): {
  readonly database: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
} {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const database = url?.pathname.slice(1);
  if (!url?.protocol.startsWith('postgres') || database === undefined || database === '')
    throw new Error('--temporal-postgres wants an address like postgres://user@host:5432/temporal');
  const password = decodeURIComponent(url.password);
  url.password = '';
  return { database, args: [`--dbname=${url.href}`], env: password === '' ? {} : { PGPASSWORD: password } };
}

async function asked({
  program,
  args,
  path,
  env = {},
}: {
  program: string;
  args: readonly string[];
  path: string;
  env?: Readonly<Record<string, string>>;
}) {
  try {
    const options = { env: { ...env, PATH: path }, timeout: longestMs, maxBuffer: 1_000_000 };
    return await run(program, [...args], options);
  } catch (fault) {
    const {
      code,
      stderr = '',
      message,
    } = fault as Error & { readonly code?: unknown; readonly stderr?: string };
    if (code === 'ENOENT') throw new Error(`the program ${program} is not on PATH`);
    throw new Error(`${program}: ${(stderr.trim() || message).slice(0, 400)}`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
