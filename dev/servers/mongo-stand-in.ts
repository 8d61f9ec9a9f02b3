import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from './cache.js';
import { javaScript } from './java-script.js';
import { copyJars } from './maven.js';
import { findOnPath } from './on-path.js';
import { runToSuccess } from './run-command.js';
import { sourceHash } from './source-hash.js';
import type { Tools } from './way.js';

const SOURCES = join(import.meta.dirname, 'mongo-stand-in');
const SCRIPT = javaScript({ mainClass: 'MongoStandIn', heap: '3g' });
const COMPILE_LIMIT_MS = 120_000;

/** The program that speaks MongoDB's protocol over one file, built by Maven and javac. Arguments: file, port. */
export function standInEntry({ tools }: { tools: Tools }): Entry {
  return {
    key: `mongo-stand-in-${sourceHash({ files: sourceFiles(), texts: [SCRIPT] })}`,
    file: 'mongo-stand-in',
    make: async (folder) => {
      await findOnPath({ program: 'java', tools });
      const javac = await findOnPath({ program: 'javac', tools });
      await copyJars({ pom: join(SOURCES, 'pom.xml'), folder, title: 'mongo-stand-in', tools });
      const sources = sourceFiles().filter((file) => file.endsWith('.java'));
      await runToSuccess({
        title: 'javac',
        program: {
          command: javac,
          args: ['-d', join(folder, 'classes'), '-cp', join(folder, 'lib', '*'), ...sources],
          env: tools.inherited,
        },
        limitMs: COMPILE_LIMIT_MS,
        tools,
      });
      await writeFile(join(folder, 'mongo-stand-in'), SCRIPT, { mode: 0o755 });
    },
  };
}

function sourceFiles(): readonly string[] {
  return readdirSync(SOURCES)
    .sort()
    .map((name) => join(SOURCES, name));
}
