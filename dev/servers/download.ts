import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from './cache.js';
import { runToSuccess } from './run-command.js';
import type { Tools } from './way.js';

const LIMIT_MS = 15 * 60_000;
/** A network that swallows packets answers nothing; one that refuses answers at once. */
const STALLED_AFTER_SECONDS = 30;

/** The download that a server's own library makes, run as a process of its own, so that it can be ended. */
export function downloadEntry({
  server,
  library,
  key,
  file,
  tools,
}: {
  server: 'temporal' | 'time-skipping' | 'mongod';
  library: string;
  key: string;
  file: string;
  tools: Tools;
}): Entry {
  return {
    key,
    file,
    make: async (folder) => {
      let bytes = 0;
      let lastGrowth = 0;
      await runToSuccess({
        program: {
          command: process.execPath,
          args: [
            '--import',
            import.meta.resolve('tsx'),
            join(import.meta.dirname, 'download-program.ts'),
            server,
            folder,
            file,
          ],
          env: { ...tools.inherited, MONGOMS_MAX_RETRIES: '1' },
        },
        limitMs: LIMIT_MS,
        everySecond: (seconds) => {
          const size = sizeOf(folder);
          if (size > bytes) lastGrowth = seconds;
          bytes = size;
          tools.progress.live(`${file}: ${library} downloads, ${Math.round(size / 1e6)} MB, ${seconds} s`);
          return seconds - lastGrowth > STALLED_AFTER_SECONDS
            ? `it brought nothing for ${STALLED_AFTER_SECONDS} s`
            : undefined;
        },
        tools,
      });
    },
  };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + sizeOfFile(join(entry.parentPath, entry.name)), 0);
}

function sizeOfFile(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
