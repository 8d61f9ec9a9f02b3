import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import type { Bench } from '../../bench/frame/bench.js';
import { withResults } from '../../bench/frame/page.js';
import { resultOf } from '../../bench/frame/result.js';
import { changeBetween, exponentOf, quantile, ratiosOf, spreadOf } from '../../bench/frame/statistics.js';
import { runSurvey } from '../../bench/frame/survey.js';
import { markdownTable, numberText } from '../../bench/frame/table.js';
import { projectRoot } from '../../dev/environment.js';
import { temporaryFolder } from '../cli/run-dondoc.js';

const nothing = () => Promise.reject(new Error('is not opened'));
const bench: Bench = {
  name: 'tea',
  title: 'Tea',
  product: 'a pot',
  baseline: 'a cup',
  figures: [
    { key: 'time', title: 'until it is drunk', unit: 's', better: 'less', limit: 1.3 },
    { key: 'rate', title: 'cups', unit: 'a second', better: 'more', ownLimit: 10 },
  ],
  rounds: { usual: 3, quick: 1 },
  warmUp: true,
  needsServers: false,
  open: { product: nothing, baseline: nothing },
};
const rounds = {
  product: [
    { time: 6, rate: 7 },
    { time: 30, rate: 8 },
    { time: 4, rate: 9 },
  ],
  baseline: [
    { time: 4, rate: 10 },
    { time: 20, rate: 10 },
    { time: 2, rate: 10 },
  ],
};
const slower = rounds.product.map(({ time, rate }) => ({ time: time * 3, rate }));

test('a spread is minimum, median and maximum; of an even number the median lies between two', () => {
  expect(spreadOf([5, 1, 3])).toEqual({ min: 1, median: 3, max: 5 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(quantile([10, 20, 30, 40, 50], 0.99)).toBeCloseTo(49.6);
  expect(() => spreadOf([])).toThrow();
  expect(() => spreadOf([1, Number.NaN])).toThrow();
});

test('a ratio is taken within a round: what made a whole round slow falls out', () => {
  expect(ratiosOf({ values: [6, 30, 4], baseline: [4, 20, 2] })).toEqual([1.5, 1.5, 2]);
  expect(() => ratiosOf({ values: [1], baseline: [] })).toThrow();
});

test('a figure is worse than it was only where the best of now is worse than the worst of then', () => {
  const then = { min: 1, median: 1.1, max: 1.2 };
  const [slow, alike, fast] = [
    { min: 1.25, median: 1.3, max: 1.5 },
    { min: 1.15, median: 1.3, max: 1.5 },
    { min: 0.5, median: 0.6, max: 0.9 },
  ];
  const change = (now: typeof then, better: 'less' | 'more') => changeBetween({ now, then, better });
  expect([slow, alike, fast].map((now) => change(now, 'less'))).toEqual(['worse', 'alike', 'better']);
  expect([slow, alike, fast].map((now) => change(now, 'more'))).toEqual(['better', 'alike', 'worse']);
});

test('the exponent of growth is found in what grows with a power of the size', () => {
  const grown = (power: number) => [100, 1_000, 10_000].map((size) => ({ size, value: 3 * size ** power }));
  expect(exponentOf(grown(1))).toBeCloseTo(1);
  expect(exponentOf(grown(1.7))).toBeCloseTo(1.7);
  expect(() => exponentOf([{ size: 100, value: 1 }])).toThrow();
});

test('the table says each figure with its baseline, its spread, and by how much it misses its limit', () => {
  const result = resultOf({ bench, rounds: { ...rounds, then: [] }, seconds: 12.4 });
  expect(markdownTable(result).split('\n')).toEqual([
    '| figure            | dondoc     | baseline    | ratio: median (min – max) | limit                         |',
    '| ----------------- | ---------- | ----------- | ------------------------- | ----------------------------- |',
    '| until it is drunk | 6 s        | 4 s         | 1.5 (1.5 – 2)             | ≤ 1.3 ×: missed by 15 %       |',
    '| cups              | 8 a second | 10 a second | 0.8 (0.7 – 0.9)           | ≥ 10 a second: missed by 20 % |',
  ]);
  expect([0, 0.01234, 1.2345, 123.45, 12_345.6].map(numberText)).toEqual([
    '0',
    '0.0123',
    '1.23',
    '123',
    '12346',
  ]);
});

test('another version has columns of its own, and what got worse or better is said', () => {
  const result = resultOf({ bench, rounds: { ...rounds, then: slower }, seconds: 1 });
  expect(result.figures.map(({ then }) => then?.change)).toEqual(['better', 'alike']);
  const back = resultOf({
    bench,
    rounds: { ...rounds, product: slower, then: rounds.product },
    seconds: 1,
  });
  expect(back.figures.map(({ then }) => then?.change)).toEqual(['worse', 'alike']);
  expect(markdownTable(back).replace(/ +/g, ' ')).toContain(
    '| 4.5 (4.5 – 6) | ≤ 1.3 ×: missed by 246 % | 1.5 (1.5 – 2) | worse |',
  );
});

test('a side that leaves a figure out is a fault, not an empty cell', () => {
  const short = { ...rounds, product: [{ time: 1 }], baseline: [{ time: 1 }], then: [] };
  expect(() => resultOf({ bench, rounds: short, seconds: 1 })).toThrow('the product gave no rate');
});

test('the page has the new section between its marks, and everything else as it was', () => {
  const page = 'before\n<!-- bench: tea -->\nold\n<!-- end of tea -->\nafter\n';
  const results = [resultOf({ bench, rounds: { ...rounds, then: [] }, seconds: 12.4 })];
  const occasion = { machine: '2 × kettle', date: '2026-01-02', commit: 'abc1234' };
  const written = withResults({ page, results, occasion, quick: false });
  expect(written).toMatch(/^before\n<!-- bench: tea -->\n\n## Tea\n[^]*<!-- end of tea -->\nafter\n$/);
  for (const part of [
    'npm run bench -- --only tea',
    '2026-01-02',
    'abc1234',
    '2 × kettle',
    '| 1.5 (1.5 – 2)             |',
  ])
    expect(written).toContain(part);
  expect(written).not.toContain('old');
  expect(withResults({ page: written, results, occasion, quick: false })).toBe(written);
  expect(() => withResults({ page: 'empty', results, occasion, quick: false })).toThrow('no marks');
});

test('a page is written as the formatter wants it, so that new figures do not fail the checks', () => {
  const page = '<!-- bench: tea -->\n<!-- end of tea -->\n';
  const occasion = { machine: '2 × kettle', date: '2026-01-02', commit: 'abc1234' };
  const results = [resultOf({ bench, rounds: { ...rounds, then: slower }, seconds: 12.4 })];
  const written = withResults({ page, results, occasion, quick: false });
  const formatted = execFileSync('npx', ['biome', 'format', '--stdin-file-path=docs/performance.md'], {
    input: written,
    encoding: 'utf8',
  });
  expect(formatted).toBe(written);
});

test('one small bench runs in turns with its baseline, and its figures are written as JSON', async () => {
  const folder = temporaryFolder();
  const file = folder.path('bench.json');
  const args = ['dev/with-install.mjs', 'bench/main.ts', '--only', 'simulate', '--quick', '--json', file];
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot });
  const { machine, benches, faults } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly machine: string;
    readonly benches: readonly ReturnType<typeof resultOf>[];
    readonly faults: unknown;
  };
  folder.remove();
  expect([faults, benches.length]).toEqual([[], 1]);
  expect(machine).toContain(process.versions.node);
  const [figure] = benches[0]?.figures ?? [];
  expect(benches[0]).toMatchObject({ name: 'simulate', rounds: 3 });
  expect(figure?.product.median).toBeGreaterThan(0);
  expect(figure?.ratio.min).toBeLessThanOrEqual(figure?.ratio.median ?? 0);
  expect(stderr).toContain('simulate: A plan simulated without a server');
});

test('a name that no bench has is refused with those that there are', async () => {
  const args = ['--import', 'tsx', join(projectRoot, 'bench', 'main.ts'), '--only', 'nothing'];
  await expect(promisify(execFile)(process.execPath, args, { cwd: projectRoot })).rejects.toThrow(/simulate/);
});

test('a survey that is interrupted ends at once, whatever it waits for', async () => {
  const ending = new AbortController();
  const survey = { name: 'tea', title: 'Tea', run: () => new Promise<never>(() => undefined) };
  const asked = runSurvey({ survey, quick: true, onStep: () => undefined, signal: ending.signal });
  ending.abort(new Error('enough'));
  await expect(asked).rejects.toThrow('enough');
  const late = runSurvey({ survey, quick: true, onStep: () => undefined, signal: ending.signal });
  await expect(late).rejects.toThrow('enough');
});
