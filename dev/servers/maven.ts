import { join } from 'node:path';
import { findOnPath } from './on-path.js';
import { runToSuccess } from './run-command.js';
import type { Tools } from './way.js';

const LIMIT_MS = 10 * 60_000;
const COPY_DEPENDENCIES = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** Copies the jars that a pom.xml names, and what they need, into FOLDER/lib. */
export async function copyJars({
  pom,
  folder,
  title,
  tools,
}: {
  pom: string;
  folder: string;
  title: string;
  tools: Tools;
}): Promise<void> {
  const mvn = await findOnPath({ program: 'mvn', tools });
  let files = 0;
  await runToSuccess({
    title: 'mvn dependency:copy-dependencies',
    program: {
      command: mvn,
      args: [
        '-B',
        '-f',
        pom,
        COPY_DEPENDENCIES,
        '-DincludeScope=runtime',
        `-DoutputDirectory=${join(folder, 'lib')}`,
      ],
      env: tools.inherited,
      cwd: folder,
    },
    limitMs: LIMIT_MS,
    onLine: (line) => {
      if (line.includes('Downloaded from')) files += 1;
    },
    everySecond: (seconds) => {
      tools.progress.live(`${title}: Maven, ${seconds} s, ${files} files fetched`);
      return undefined;
    },
    tools,
  });
}
