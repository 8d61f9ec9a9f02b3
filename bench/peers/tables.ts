import { spreadOf } from '../frame/statistics.js';
import type { SurveyTable } from '../frame/survey.js';
import { numberText, spreadText } from '../frame/table.js';
import type { ContenderKind } from './contender.js';
import { betterThanDondoc, differences } from './differences.js';
import { judgementKeys } from './judge.js';
import { linesOf } from './lines.js';
import { inFlight, type Round, type Sizes } from './round.js';
import { steps } from './script.js';

/** What came of a contender. */
export interface Outcome {
  readonly kind: ContenderKind;
  readonly rounds: Round[];
  readonly faults: string[];
  /** Why it was not measured. */
  leftOut?: string;
}

const sharedRules = 'bench/peers/programs/process.ts';

const figuresFor = ({ many }: Sizes): readonly { key: string; title: string; unit: string }[] => [
  { key: 'aloneMs', title: 'latency of a command alone', unit: 'ms' },
  { key: 'inFlightMs', title: `latency with ${String(inFlight)} in flight`, unit: 'ms' },
  { key: 'perSecond', title: `commands with ${String(inFlight)} in flight`, unit: 'a second' },
  { key: 'startMs', title: `start of a process, of ${String(many)}`, unit: 'ms' },
  { key: 'toldS', title: `${String(many)} deadlines at one instant, until the last is told`, unit: 's' },
  { key: 'idleMb', title: 'memory of all processes, idle', unit: 'MB' },
  { key: 'residentMb', title: 'memory after the run', unit: 'MB' },
  { key: 'idleDiskMb', title: 'disk, empty', unit: 'MB' },
  { key: 'diskMb', title: 'disk after the run', unit: 'MB' },
];

/** What was measured of all, as lines and tables. */
export function tablesOf({ outcomes, sizes }: { outcomes: readonly Outcome[]; sizes: Sizes }): {
  readonly lines: readonly string[];
  readonly tables: readonly SurveyTable[];
} {
  const measured = outcomes.filter(({ rounds }) => rounds.length > 0);
  const names = measured.map(({ kind }) => kind.name);
  return {
    lines: [
      `the process: start, ${String(steps.length)} commands (acceptance, plan, approval, three sign-offs, report, sending, review), the missed deadline, told once to the head of the unit; ${String(sizes.many)} tasks, each command over HTTP, median of the rounds (min – max)`,
      ...outcomes.map(({ kind: { name, title, means } }) => `${name}: ${title}; ${means}`),
      ...outcomes.flatMap(({ kind, leftOut }) =>
        leftOut === undefined ? [] : [`${kind.name} is left out: ${leftOut}`],
      ),
      ...outcomes.flatMap(({ kind, faults }) =>
        faults.map((fault) => `a round of ${kind.name} failed: ${fault}`),
      ),
      'the end of every task is checked in each round: all commands once and in order, three sign-offs, the report accepted, the missed deadline told once',
    ],
    tables: [
      {
        title: 'Figures',
        rows: [['figure', ...names], ...figureRows({ measured, sizes }), linesRow(measured)],
      },
      {
        title:
          '`kill -9` of what runs the process, in the middle of the commands and in the middle of telling',
        rows: [['all rounds together', ...names], ...killRows(measured)],
      },
      {
        title: 'What is stored after the run',
        rows: [['', 'rows, documents, events'], ...measured.map(storedRow)],
      },
      { title: 'What they do, as measured here', rows: differences },
      { title: 'What the peers do better', rows: betterThanDondoc },
    ],
  };
}

function figureRows({
  measured,
  sizes,
}: {
  measured: readonly Outcome[];
  sizes: Sizes;
}): readonly (readonly string[])[] {
  return figuresFor(sizes).map(({ key, title, unit }) => [
    title,
    ...measured.map(({ rounds }) => {
      const values = rounds.map(({ figures }) => figures[key] ?? Number.NaN);
      const spread = spreadOf(values);
      return `${values.length > 1 ? spreadText(spread) : numberText(spread.median)} ${unit}`;
    }),
  ]);
}

function linesRow(measured: readonly Outcome[]): readonly string[] {
  const shared = linesOf([sharedRules]);
  return [
    'lines of code of its own',
    ...measured.map(({ kind: { name, sources } }) =>
      name === 'dondoc'
        ? String(linesOf(sources))
        : `${String(linesOf(sources))} + ${String(shared)} of rules`,
    ),
  ];
}

const judgementTitles: Readonly<Record<(typeof judgementKeys)[number], string>> = {
  lost: 'acknowledged commands lost',
  doubled: 'commands doubled',
  wrongEnds: 'tasks with a wrong end',
  untold: 'missed deadlines not told',
  toldTwice: 'missed deadlines told twice',
};

function killRows(measured: readonly Outcome[]): readonly (readonly string[])[] {
  const row = (title: string, of: (rounds: readonly Round['killed'][]) => string) => [
    title,
    ...measured.map(({ rounds }) => of(rounds.map(({ killed }) => killed))),
  ];
  const sum = (rounds: readonly Round['killed'][], key: keyof Round['killed']) =>
    String(rounds.reduce((total, round) => total + round[key], 0));
  const median = (rounds: readonly Round['killed'][], key: keyof Round['killed']) =>
    numberText(spreadOf(rounds.map((round) => round[key])).median);
  return [
    row('commands', (rounds) => sum(rounds, 'commands')),
    row('sent again because nobody answered', (rounds) => sum(rounds, 'resent')),
    row('from the kill until one of these was answered', (rounds) => `${median(rounds, 'backS')} s`),
    row('told when it was killed again', (rounds) => sum(rounds, 'toldBefore')),
    row('from that kill until all were told', (rounds) => `${median(rounds, 'toldAllS')} s`),
    ...judgementKeys.map((key) => row(judgementTitles[key], (rounds) => sum(rounds, key))),
  ];
}

function storedRow({ kind, rounds }: Outcome): readonly string[] {
  const stored = Object.entries(rounds.at(-1)?.stored ?? {});
  return [kind.name, stored.map(([what, count]) => `${what} ${String(count)}`).join(', ')];
}
