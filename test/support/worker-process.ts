import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { testServers } from './environment.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The worker as it runs in production, in a process of its own that a test may kill. */
export function startWorkerProcess({
  address,
  namespace,
  mongodbUri,
}: {
  address: string;
  namespace: string;
  mongodbUri: string;
}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: {
      PATH: testServers().path,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      MONGODB_URI: mongodbUri,
    },
  });
}

/** Ends a process at once, as kill -9 does, and waits until it is gone. */
export async function killProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Waits until a worker process says that it has started; what it says afterwards is let go by. */
export function untilStarted(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.includes('worker started')) resolve();
    });
  });
}
