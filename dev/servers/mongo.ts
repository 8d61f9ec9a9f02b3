import { findKept, machine, makeKept } from './cache.js';
import { downloadEntry } from './download.js';
import { assertMongoAnswers } from './mongo-answers.js';
import { standInEntry } from './mongo-stand-in.js';
import { findWorkingOnPath } from './on-path.js';
import { type Tools, takeFirstWay, type Way } from './way.js';

export type FoundMongo =
  | { readonly kind: 'uri'; readonly uri: string }
  | { readonly kind: 'mongod'; readonly path: string }
  | { readonly kind: 'standIn'; readonly path: string };

/** A MongoDB that runs, or the program that starts one. Throws NoServer. */
export function findMongo({ uri, tools }: { uri: string | undefined; tools: Tools }): Promise<FoundMongo> {
  const given: Way<FoundMongo>[] =
    uri === undefined
      ? []
      : [
          {
            name: 'MONGODB_URI',
            isLast: true,
            find: async () => {
              await assertMongoAnswers(uri);
              return { kind: 'uri', uri };
            },
          },
        ];
  const download = downloadEntry({
    server: 'mongod',
    library: 'mongodb-memory-server',
    key: `mongod-downloaded-${machine}`,
    file: 'mongod',
    tools,
  });
  const build = standInEntry({ tools });
  const mongod = async (path: Promise<string>): Promise<FoundMongo> => ({ kind: 'mongod', path: await path });
  const standIn = async (path: Promise<string>): Promise<FoundMongo> => ({
    kind: 'standIn',
    path: await path,
  });
  const ways: readonly Way<FoundMongo>[] = [
    ...given,
    { name: '`mongod` on PATH', find: () => mongod(findWorkingOnPath({ program: 'mongod', tools })) },
    { name: 'the kept download', isQuiet: true, find: () => mongod(findKept({ entry: download, tools })) },
    { name: 'the kept stand-in', isQuiet: true, find: () => standIn(findKept({ entry: build, tools })) },
    {
      name: 'the download by mongodb-memory-server',
      find: () => mongod(makeKept({ entry: download, tools })),
    },
    {
      name: "a stand-in from Maven's mongo-java-server",
      find: () => standIn(makeKept({ entry: build, tools })),
    },
  ];
  return takeFirstWay({ server: 'MongoDB', ways, tools });
}
