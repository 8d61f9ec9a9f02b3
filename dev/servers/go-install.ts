import { join } from 'node:path';
import type { Entry } from './cache.js';
import { machine } from './cache.js';
import { assertAnswers, findOnPath } from './on-path.js';
import { runToSuccess } from './run-command.js';
import type { Tools } from './way.js';

const LIMIT_MS = 30 * 60_000;
const CLI_VERSION = 'v1.5.1';
/** v1.9.1 cannot be installed so: its module has replace directives. */
export const CLI_MODULE = `github.com/temporalio/cli/cmd/temporal@${CLI_VERSION}`;

/** Temporal's command line with its dev server, built by Go from the module proxy. */
export function goInstallEntry({ tools }: { tools: Tools }): Entry {
  return {
    key: `temporal-cli-${CLI_VERSION}-built-${machine}`,
    file: 'temporal',
    make: async (folder) => {
      await goInstall({ module: CLI_MODULE, title: 'temporal', folder, tools });
      await assertAnswers({ path: join(folder, 'temporal'), tools });
    },
  };
}

/** Builds a program into `folder`, under the last name of its path in the module. */
export async function goInstall({
  module,
  title,
  folder,
  tools,
}: {
  /** `example.org/module/cmd/program@v1.2.3` */
  module: string;
  /** What the person who waits reads. */
  title: string;
  folder: string;
  tools: Tools;
}): Promise<void> {
  const go = await findOnPath({ program: 'go', tools });
  let built = 0;
  let latest = 'downloading modules';
  await runToSuccess({
    program: {
      command: go,
      args: ['install', '-v', '-ldflags=-s -w', module],
      // A workspace of the person's own would change what is built.
      env: { ...tools.inherited, GOBIN: folder, GOWORK: 'off' },
      cwd: folder,
    },
    limitMs: LIMIT_MS,
    onLine: (line) => {
      latest = line;
      if (!line.startsWith('go: ')) built += 1;
    },
    everySecond: (seconds) => {
      tools.progress.live(`${title}: go install, ${seconds} s, ${built} packages built: ${latest}`);
      return undefined;
    },
    tools,
  });
}
