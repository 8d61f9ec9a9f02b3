import { expect, test } from '@jest/globals';
import { readPlan } from '../../domain/plan/read-plan.js';
import { lamGiang, mustRead, partsOf } from './plans.js';

const megabyte = 1024 * 1024;

/** Processor time of reading, not of waiting: other programs run beside the tests. */
function millisecondsToRead(text: string): number {
  const before = process.cpuUsage();
  readPlan({ text });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of three readings: a collection of garbage in between only ever adds to one. */
function leastMillisecondsToRead(text: string): number {
  return Math.min(...Array.from({ length: 3 }, () => millisecondsToRead(text)));
}

/** A plan with a piece typed over and over at a place where the reader looks closely. */
function planWith({ at, piece, size }: { at: string; piece: string; size: number }): string {
  return lamGiang.replace(at, () => at + piece.repeat(Math.ceil(size / piece.length)));
}

/** Each of these makes a careless pattern start again at every character. */
const pathological: readonly (readonly [name: string, at: string, piece: string])[] = [
  ['spaces', 'đối chiếu', ' '],
  ['spaces and letters', 'đối chiếu', ' a  b'],
  ['digits', 'đối chiếu', '1'],
  ['dotted digits', 'đối chiếu', '1.234'],
  ['digits and slashes', 'đối chiếu', '1/'],
  ['document numbers', 'đối chiếu', ' Quyết định 12/QĐ-UBND ngày 31/02/2022'],
  ['hyphens', 'đối chiếu', '-'],
  ['dates', 'đối chiếu', ' trước ngày 30/6/2025'],
  ['amounts left', 'đối chiếu', ' còn lại 5 đồng'],
  ['one long word', 'đối chiếu', 'nghiêng'],
  ['combining marks', 'đối chiếu', '\u0301'],
  ['characters without width', 'đối chiếu', '\u200B'],
  ['units in a list', 'Đơn vị chủ trì: Sở Công Thương', ', Sở Y tế và Sở Nội vụ'],
  ['units in a block', '- Sở Xây dựng', ', Sở Y tế và Sở Nội vụ'],
  ['small letters in a unit', '- Sở Xây dựng', ' và các đơn vị'],
  ['bookmarks', 'đối chiếu lâu.\n', '[bookmark: a]'],
  ['open bookmarks', 'đối chiếu lâu.\n', '[bookmark: '],
  ['end marks', 'Chủ tịch UBND tỉnh', '. / '],
  ['colons', '- Sở Công Thương', ':'],
];

/**
 * What a doubling may cost at most: a quadratic reader costs 4. It is taken over two doublings, since a single one can fall on
 * the size from which the engine keeps its arrays in another way, and that step is no growth.
 */
const costOfDoubling = 3.2;
const costOfTwoDoublings = costOfDoubling ** 2;

test.each(pathological)('four times the %s take at most some ten times as long', (_, at, piece) => {
  const [once, fourTimes] = [megabyte / 4, megabyte].map((size) => planWith({ at, piece, size }));
  const first = leastMillisecondsToRead(once ?? '');
  expect(millisecondsToRead(fourTimes ?? '')).toBeLessThan(costOfTwoDoublings * Math.max(first, 100));
});

test('four times the shortcomings take at most some ten times as long', () => {
  const { head, shortcomings, end } = partsOf(lamGiang);
  const planOf = (count: number) => {
    const body = Array.from({ length: count }, (_, at) =>
      (shortcomings[0] ?? '').replace(/^1(?=\.)/gmu, String(at + 1)),
    );
    return head + body.join('') + end;
  };
  expect(mustRead(planOf(200)).plan.totals.shortcomings).toBe(200);
  const first = leastMillisecondsToRead(planOf(200));
  expect(millisecondsToRead(planOf(800))).toBeLessThan(costOfTwoDoublings * Math.max(first, 100));
});

/** The longest text that is parsed at all; patterns without an end overflow the stack on runs of this length. */
test.each([
  ['sentences', 'đối chiếu', ' Sở Y tế phối hợp với Sở Nội vụ,'],
  ['one run of letters', 'đối chiếu', 'ơ'],
  ['one run of digits and full stops', 'đối chiếu', '1.234'],
  ['one run of letters in the name of a unit', '- Sở Xây dựng', 'ơ'],
  ['districts in a list', 'Đơn vị chủ trì: Sở Công Thương', ' các huyện Á'],
  ['spaces before a marker', 'đối chiếu lâu.\n', ' '],
  ['characters without width before a marker', 'đối chiếu lâu.\n', '\u200B'],
  ['characters without width after a marker', 'đối chiếu lâu.\n2.2.', '\u200B'],
])('5 MB of %s are read in seconds', (_, at, piece) => {
  const text = planWith({ at, piece, size: 5 * megabyte - 12_000 });
  expect(text.length).toBeLessThanOrEqual(5 * megabyte);
  expect(millisecondsToRead(text)).toBeLessThan(120_000);
});
