import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './environment.js';

/** One check of the sources: a program that must end with exit code 0. */
export type Check = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A tool that looked at nothing also finds nothing: returns the reason why its output is not to be believed. */
  readonly verify?: (output: string) => string | undefined;
};

/** The folders of what an office runs. */
export const production: readonly string[] = [
  'domain',
  'documents',
  'audit',
  'data',
  'telemetry',
  'temporal',
  'workflows',
  'activities',
  'api',
  'worker',
  'client',
  'web',
  'cli',
];

/** Programs with packages of their own, for a bench alone: their types are checked where these are installed. */
const peers = join('bench', 'peers', 'programs');

/** The checks of the project in a folder; their commands run in that folder. */
export function checksOf(root: string): readonly Check[] {
  const here = (folders: readonly string[]) => folders.filter((folder) => existsSync(join(root, folder)));
  const sources = here([...production, 'dev', 'bench', 'test']);
  return [
    tool({ name: 'types', program: 'tsc', args: ['--noEmit', '-p', '.'] }),
    ...(existsSync(join(root, 'web', 'tsconfig.json'))
      ? [tool({ name: 'types-web', program: 'tsc', args: ['--noEmit', '-p', 'web'] })]
      : []),
    ...(existsSync(join(root, peers, 'node_modules'))
      ? [tool({ name: 'types-peers', program: 'tsc', args: ['--noEmit', '-p', peers] })]
      : []),
    tool({ name: 'lint', program: 'eslint', args: ['--max-warnings', '0', '.'] }),
    {
      ...tool({ name: 'format', program: 'biome', args: ['check', '.'] }),
      verify: (output) => sawAtLeast({ tool: 'biome', seen: /Checked (\d+) file/.exec(output), files: 1 }),
    },
    {
      ...tool({ name: 'layers', program: 'depcruise', args: sources }),
      // Without a TypeScript that it can use, dependency-cruiser sees no .ts file and is content.
      verify: (output) =>
        sawAtLeast({
          tool: 'dependency-cruiser',
          seen: /\((\d+) modules/.exec(output),
          files: countSources({ root, folders: sources }),
        }),
    },
    tool({ name: 'unused', program: 'knip', args: [] }),
    tool({
      name: 'unused-live',
      program: 'knip',
      args: ['--production', '--include', 'files,dependencies,unlisted'],
    }),
    tool({
      name: 'copies',
      program: 'jscpd',
      args: ['--fail-on-empty', ...here([...production, 'dev', 'bench'])],
    }),
    // Tests may show alike time lines side by side; a copied page is still a copy.
    tool({
      name: 'copies-tests',
      program: 'jscpd',
      args: ['--fail-on-empty', '--min-lines', '25', '--min-tokens', '200', ...here(['test'])],
    }),
  ];
}

/** Everything that `npm run check` runs, in order. */
export const checks: readonly Check[] = checksOf(projectRoot);

function tool({ name, program, args }: { name: string; program: string; args: readonly string[] }): Check {
  return { name, command: join('node_modules', '.bin', program), args };
}

function sawAtLeast({
  tool,
  seen,
  files,
}: {
  tool: string;
  seen: RegExpExecArray | null;
  files: number;
}): string | undefined {
  const count = Number(seen?.[1] ?? 0);
  return count > 0 && count >= files ? undefined : `${tool} saw ${count} of at least ${files} files`;
}

function countSources({ root, folders }: { root: string; folders: readonly string[] }): number {
  const isSource = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((file) => isSource(file) && !file.includes('node_modules') && !file.startsWith(peers)).length;
}
