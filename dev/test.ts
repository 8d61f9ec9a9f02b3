import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectRoot } from './environment.js';
import { spawnGroup } from './supervisor/process-group.js';
import { type WithServers, withTestServers } from './with-test-servers.js';

await withTestServers(runJest);

function runJest({ inherited, servers, progress, guardian, signal }: WithServers): Promise<number> {
  const env = { ...inherited, ...servers };
  const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
  const options = [env['NODE_OPTIONS'], '--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  // A group of its own: jest's workers outlive a jest that is ended while they are in the middle of a test.
  const child = spawnGroup({
    guardian,
    stdio: 'inherit',
    program: {
      command: process.execPath,
      args: [
        jest,
        `--testSequencer=${join(projectRoot, 'dev', 'longest-first.mjs')}`,
        ...process.argv.slice(2),
      ],
      cwd: projectRoot,
      env: { ...env, TZ: 'UTC', NODE_OPTIONS: options.filter((option) => option !== undefined).join(' ') },
    },
  });
  const end = (): boolean => child.kill('SIGTERM');
  if (signal.aborted) end();
  signal.addEventListener('abort', end);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      progress.line(`jest cannot be run: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
