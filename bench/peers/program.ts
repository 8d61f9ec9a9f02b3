import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, readEnvironment } from '../../dev/environment.js';
import { sourceProgram } from '../../dev/start/source-program.js';
import type { Guardian } from '../../dev/supervisor/guardian.js';
import type { Program } from '../../dev/supervisor/process-group.js';
import { Part } from '../../test/chaos/part.js';
import { NotHere } from './contender.js';

/** The programs of the peers, with packages of their own. */
export const programs = join(projectRoot, 'bench', 'peers', 'programs');

/** The program of a peer, told where it listens and where its database is. */
export function peerProgram({
  file,
  port,
  databaseUrl = '',
}: {
  file: string;
  port: number;
  databaseUrl?: string;
}): Program {
  const { inherited } = readEnvironment();
  const env = {
    ...inherited,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    TZ: 'UTC',
  };
  return sourceProgram({ file, env, root: programs });
}

/** A folder for data, and the means to start processes that log beside it. */
export function home({ folder, guardian }: { folder: string; guardian: Guardian }) {
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  return {
    part: (name: string, program: Program) =>
      new Part({ program, guardian, logFile: join(logs, `${name}.log`) }),
    dataFolder: (name: string): string => {
      const data = join(folder, name);
      mkdirSync(data, { recursive: true });
      return data;
    },
  };
}

/** Where a program is; throws `NotHere` where PATH has none. */
export function onPath(name: string): string {
  const file = readEnvironment()
    .path.map((folder) => join(folder, name))
    .find((each) => existsSync(each));
  if (file === undefined) throw new NotHere(`\`${name}\` is not on PATH`);
  return file;
}
