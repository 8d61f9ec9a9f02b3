import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the API is: `DONDOC_URL`, else what `npm start` wrote down in `DONDOC_HOME`, else port `PORT` or 3000 of this machine. */
export function apiAddress(env: NodeJS.ProcessEnv = process.env): {
  readonly baseUrl: string;
  readonly from: string;
} {
  if (env.DONDOC_URL !== undefined && env.DONDOC_URL !== '')
    return { baseUrl: env.DONDOC_URL, from: 'DONDOC_URL' };
  const file = join(env.DONDOC_HOME ?? '.dondoc', 'run.json');
  const running = readRunFile(file);
  if (running !== undefined) return { baseUrl: running, from: file };
  return { baseUrl: `http://127.0.0.1:${env.PORT ?? '3000'}`, from: 'PORT' };
}

function readRunFile(file: string): string | undefined {
  try {
    const { address } = JSON.parse(readFileSync(file, 'utf8')) as { address?: unknown };
    return typeof address === 'string' ? address : undefined;
  } catch {
    return undefined;
  }
}
