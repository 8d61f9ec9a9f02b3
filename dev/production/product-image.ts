import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../environment.js';
import { type Entry, machine, makeKept } from '../servers/cache.js';
import { runToSuccess } from '../servers/run-command.js';
import { sourceHash } from '../servers/source-hash.js';
import type { Tools } from '../servers/way.js';
import { readProjectFile } from './compose-file.js';

const LIMIT_MS = 15 * 60_000;
/** What `npm ci` reads. */
const packageFiles = ['package.json', 'package-lock.json', '.npmrc'] as const;

/** What the Dockerfile makes, as a folder: worker, API and the dondoc command. */
export type ProductImage = {
  readonly folder: string;
  /** The environment that the image sets. */
  readonly environment: Readonly<Record<string, string>>;
  /** What a container runs that is not told otherwise. */
  readonly command: readonly string[];
};

/**
 * Makes in `folder` what the Dockerfile makes in the image: the files that .dockerignore lets through, the packages of production alone,
 * and what its commands build. What is there from the same sources is taken as it is.
 */
export async function buildProductImage({
  folder,
  tools,
}: {
  folder: string;
  tools: Tools;
}): Promise<ProductImage> {
  const { install, page, build, environment, command } = readDockerfile();
  const names = letThrough();
  const image = { folder, environment, command };
  const stamp = join(folder, '.made-of');
  const sources = hashOf([...names, 'Dockerfile', '.dockerignore']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return image;
  const packages = await makeKept({ entry: packagesEntry({ install, environment, tools }), tools });
  tools.progress.line('making the files of the image');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of names) cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  const modules = join(folder, 'node_modules');
  // The stage of the page has all packages: those that this project runs on.
  symlinkSync(join(projectRoot, 'node_modules'), modules);
  await runScript({ title: 'the build of the page', script: page, folder, environment, tools });
  rmSync(modules);
  symlinkSync(dirname(packages), modules);
  await runScript({ title: 'the build of the image', script: build, folder, environment, tools });
  writeFileSync(stamp, sources);
  return image;
}

/** The packages of production, kept for all copies of one lock file. */
function packagesEntry({
  install,
  environment,
  tools,
}: {
  install: string;
  environment: ProductImage['environment'];
  tools: Tools;
}): Entry {
  const files = packageFiles.map((name) => join(projectRoot, name));
  return {
    key: `product-packages-${machine}-${sourceHash({ files, texts: [install, process.version] })}`,
    file: join('node_modules', '.package-lock.json'),
    make: async (folder) => {
      for (const name of packageFiles) cpSync(join(projectRoot, name), join(folder, name));
      await runScript({ title: 'npm ci', script: install, folder, environment, tools });
    },
  };
}

async function runScript({
  title,
  script,
  folder,
  environment,
  tools,
}: {
  title: string;
  script: string;
  folder: string;
  environment: ProductImage['environment'];
  tools: Tools;
}): Promise<void> {
  await runToSuccess({
    title,
    program: {
      command: '/bin/sh',
      args: ['-euc', script],
      // npm hands its own settings on to what it starts.
      env: { ...withoutNpm(tools.inherited), ...environment },
      cwd: folder,
    },
    limitMs: LIMIT_MS,
    everySecond: (seconds) => {
      tools.progress.live(`${title}, ${seconds} s`);
      return undefined;
    },
    tools,
  });
}

function withoutNpm(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) =>
        !/^npm_(?:config_(?:local_prefix|prefix)|lifecycle|package|command)/u.test(name) &&
        name !== 'NODE_OPTIONS',
    ),
  );
}

/** The commands and settings of the Dockerfile that concern the product's files. Throws where it is written in another way. */
export function readDockerfile(text: string = readProjectFile('Dockerfile')): {
  readonly install: string;
  /** What builds the page, with all packages. */
  readonly page: string;
  readonly build: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
} {
  const line = (pattern: RegExp): string => {
    const found = pattern.exec(text)?.[1];
    if (found === undefined) throw new Error(`the Dockerfile has no line like ${pattern.source}`);
    return found;
  };
  const settings = line(/^ENV (.+)$/mu).split(' ');
  return {
    install: line(/^RUN (npm ci --omit=dev .+)$/mu),
    page: line(/^RUN (node node_modules\/.+)$/mu),
    build: line(/^RUN (node --import .+)$/mu),
    environment: Object.fromEntries(settings.map((setting) => setting.split('=') as [string, string])),
    command: JSON.parse(line(/^CMD (\[.+\])$/mu)) as string[],
  };
}

/** The names that .dockerignore, a list of what is allowed, lets through. */
export function letThrough(): readonly string[] {
  const lines = readProjectFile('.dockerignore').split('\n');
  return [...new Set(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1)))];
}

function hashOf(names: readonly string[]): string {
  const hash = createHash('sha256');
  const files = names.flatMap((name) => {
    const path = join(projectRoot, name);
    const below = readdirSync(dirname(path), { withFileTypes: true }).find((entry) => name === entry.name);
    if (!below?.isDirectory()) return [name];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
  });
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}
