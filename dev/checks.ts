/** One check of the sources: a program that must end with exit code 0. */
export type Check = {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** A tool that looked at nothing also finds nothing: returns the reason why its output is not to be believed. */
  readonly verify?: (output: string) => string | undefined;
};

/** Everything that `npm run check` runs, in order. */
export const checks: readonly Check[] = [
  { name: 'types', command: 'npx', args: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'lint', command: 'npx', args: ['eslint', '--max-warnings', '0', '.'] },
  { name: 'format', command: 'npx', args: ['biome', 'check', '.'] },
];
