import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { testServers } from './environment.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The product's own worker as a process of its own, which a test may kill. It has to be killed. */
export function startWorkerProcess({
  address,
  namespace,
  mongodbUri,
  variables = {},
  version = root,
}: {
  address: string;
  namespace: string;
  mongodbUri: string;
  /** More of its environment. */
  variables?: Readonly<Record<string, string>>;
  /** The folder of another version of the project. */
  version?: string;
}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    cwd: version,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: testServers().path,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      MONGODB_URI: mongodbUri,
      ...variables,
    },
  });
}

/** Waits until the worker says that it takes work. Throws when it ends instead. */
export async function untilStarted({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('the worker was started without a pipe');
  let said = '';
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (said.includes('worker started')) {
      stdout.resume();
      return;
    }
  }
  throw new Error(`the worker ended: ${said}`);
}

/** Ends a worker as kill -9 does. */
export async function killProcess(child: ChildProcess): Promise<void> {
  await end(child, 'SIGKILL');
}

/** Ends a worker as an operator does: it finishes what it has begun. */
export async function endProcess(child: ChildProcess): Promise<void> {
  await end(child, 'SIGTERM');
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
