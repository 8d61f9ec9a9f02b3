import { findKept, machine, makeKept } from './cache.js';
import { downloadEntry } from './download.js';
import { CLI_MODULE, goInstallEntry } from './go-install.js';
import { findWorkingOnPath } from './on-path.js';
import { assertReachable } from './reachable.js';
import { type Tools, takeFirstWay, type Way } from './way.js';

export type FoundTemporal =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'program'; readonly path: string };

/** A Temporal server that runs, or the program that starts one. Throws NoServer. */
export function findTemporal({
  address,
  tools,
}: {
  address: string | undefined;
  tools: Tools;
}): Promise<FoundTemporal> {
  const given: Way<FoundTemporal>[] =
    address === undefined
      ? []
      : [
          {
            name: `TEMPORAL_ADDRESS=${address}`,
            isLast: true,
            find: async () => {
              await assertReachable({ address, defaultPort: 7233 });
              return { kind: 'address', address };
            },
          },
        ];
  const download = downloadEntry({
    server: 'temporal',
    library: '@temporalio/testing',
    key: `temporal-cli-downloaded-${machine}`,
    file: 'temporal',
    tools,
  });
  const build = goInstallEntry({ tools });
  const program = async (path: Promise<string>): Promise<FoundTemporal> => ({
    kind: 'program',
    path: await path,
  });
  const ways: readonly Way<FoundTemporal>[] = [
    ...given,
    { name: '`temporal` on PATH', find: () => program(findWorkingOnPath({ program: 'temporal', tools })) },
    { name: 'the kept download', isQuiet: true, find: () => program(findKept({ entry: download, tools })) },
    { name: 'the kept build', isQuiet: true, find: () => program(findKept({ entry: build, tools })) },
    {
      name: 'the download by @temporalio/testing',
      find: () => program(makeKept({ entry: download, tools })),
    },
    { name: `go install ${CLI_MODULE}`, find: () => program(makeKept({ entry: build, tools })) },
  ];
  return takeFirstWay({ server: 'Temporal server', ways, tools });
}
