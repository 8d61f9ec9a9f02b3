import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, findKept, machine, makeKept } from './cache.js';
import { downloadEntry } from './download.js';
import { javaScript } from './java-script.js';
import { copyJars } from './maven.js';
import { findOnPath } from './on-path.js';
import { sourceHash } from './source-hash.js';
import { type Tools, takeFirstWay, type Way } from './way.js';

const PROGRAM = 'temporal-test-server';
const JAR_VERSION = '1.37.0';
const POM = join(import.meta.dirname, 'time-skipping', 'pom.xml');
const SCRIPT = javaScript({ mainClass: 'io.temporal.testserver.TestServer', heap: '1g' });

/** The path of Temporal's test server, whose time skips. It takes a port as its argument. Throws NoServer. */
export function findTimeSkippingServer({ tools }: { tools: Tools }): Promise<string> {
  const download = downloadEntry({
    server: 'time-skipping',
    library: '@temporalio/testing',
    key: `${PROGRAM}-downloaded-${machine}`,
    file: PROGRAM,
    tools,
  });
  const build = mavenEntry({ tools });
  const ways: readonly Way<string>[] = [
    { name: `\`${PROGRAM}\` on PATH`, find: () => findOnPath({ program: PROGRAM, tools }) },
    { name: 'the kept download', isQuiet: true, find: () => findKept({ entry: download, tools }) },
    { name: 'the kept build', isQuiet: true, find: () => findKept({ entry: build, tools }) },
    { name: 'the download by @temporalio/testing', find: () => makeKept({ entry: download, tools }) },
    { name: `Maven's io.temporal:${PROGRAM}:${JAR_VERSION}`, find: () => makeKept({ entry: build, tools }) },
  ];
  return takeFirstWay({ server: 'time-skipping test server', ways, tools });
}

function mavenEntry({ tools }: { tools: Tools }): Entry {
  return {
    key: `${PROGRAM}-${JAR_VERSION}-${sourceHash({ files: [POM], texts: [SCRIPT] })}`,
    file: PROGRAM,
    make: async (folder) => {
      await findOnPath({ program: 'java', tools });
      await copyJars({
        pom: POM,
        folder,
        title: PROGRAM,
        tools,
      });
      await writeFile(join(folder, PROGRAM), SCRIPT, { mode: 0o755 });
    },
  };
}
