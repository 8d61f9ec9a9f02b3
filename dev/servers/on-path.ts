import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';
import { runToSuccess } from './run-command.js';
import type { Tools } from './way.js';

const VERSION_LIMIT_MS = 20_000;

/** The path of a program in the folders of PATH. Rejects if it is in none. */
export function findOnPath({
  program,
  tools,
}: {
  program: string;
  tools: Pick<Tools, 'path'>;
}): Promise<string> {
  const path = tools.path.map((folder) => join(folder, program)).find(isProgram);
  return path === undefined
    ? Promise.reject(new Error(`there is no \`${program}\` on PATH`))
    : Promise.resolve(path);
}

/** The same, for a program that must also answer `--version`. */
export async function findWorkingOnPath({
  program,
  tools,
}: {
  program: string;
  tools: Tools;
}): Promise<string> {
  const path = await findOnPath({ program, tools });
  await assertAnswers({ path, tools });
  return path;
}

/** Rejects unless the program runs on this machine. */
export async function assertAnswers({
  path,
  tools,
}: {
  path: string;
  tools: Pick<Tools, 'guardian' | 'signal'>;
}): Promise<void> {
  await runToSuccess({
    title: `${path} --version`,
    program: { command: path, args: ['--version'] },
    limitMs: VERSION_LIMIT_MS,
    tools,
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
