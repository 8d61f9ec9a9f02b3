import { Command, InvalidArgumentError } from 'commander';
import { benchNames } from '../benches.js';

/** What the suite is asked for. */
export interface Options {
  readonly names: readonly string[];
  readonly quick: boolean;
  readonly json?: string;
  readonly compare?: string;
  /** The sections of docs/performance.md are written anew. */
  readonly write: boolean;
}

/** Reads the command line; on a wrong one, says what is wrong and ends the process. */
export function readOptions(args: readonly string[]): Options {
  const program = new Command('npm run bench --')
    .description('Measures dondoc beside what one would use instead, in turns, in one run.')
    .option('--only <name>', `one bench, as often as wanted: ${benchNames.join(', ')}`, addName, [])
    .option('--quick', 'fewer rounds and smaller sizes, to try a bench', false)
    .option('--json <file>', 'write everything to a file')
    .option('--compare <commit>', 'measure that version too and say what got worse; then the exit code is 4')
    .option('--write', 'write the figures to docs/performance.md', false)
    .parse([...args], { from: 'user' });
  const { only, ...others } = program.opts<Omit<Options, 'names'> & { only: string[] }>();
  return { ...others, names: only.length > 0 ? only : benchNames };
}

function addName(name: string, before: string[]): string[] {
  if (!benchNames.includes(name)) throw new InvalidArgumentError(`Benches: ${benchNames.join(', ')}.`);
  return [...before, name];
}
