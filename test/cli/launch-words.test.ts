import { Writable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { differenceLines } from '../../cli/difference-lines.js';
import { LaunchStalled, launchProgress } from '../../cli/launch-progress.js';

test('of a long line that changed in one place, that place is shown with what stands around it', () => {
  const long = (year: number) => `${'đầu câu '.repeat(40)}hoàn thành năm ${year}, ${'cuối câu '.repeat(40)}.`;
  const [before, after] = differenceLines([
    { kind: 'removed', line: 9, text: long(2022) },
    { kind: 'added', line: 9, text: long(2023) },
  ]);
  expect(before?.vi).toMatch(/^- dòng 9 \(đã triển khai\): … .*hoàn thành năm 2022, .* …$/);
  expect(after?.en).toMatch(/^\+ line 9 \(this file\): … .*hoàn thành năm 2023, .* …$/);
  expect(before?.vi.length).toBeLessThan(220);
});

test('lines that were only added or only removed are shown whole, and so are unequal runs', () => {
  const long = 'một dòng rất dài '.repeat(30).trim();
  const shown = differenceLines([
    { kind: 'removed', line: 1, text: `${long} a` },
    { kind: 'added', line: 1, text: `${long} b` },
    { kind: 'added', line: 2, text: `${long} c` },
  ]);
  expect(
    shown.map(({ vi }) => vi.endsWith(`: ${long} ${'abc'[shown.findIndex((one) => one.vi === vi)]}`)),
  ).toEqual([true, true, true]);
});

test('a launch that stands still for a minute is given up, one that moves is not', () => {
  let now = 0;
  const stream = new Writable({
    write: (_chunk, _encoding, done) => done(),
  }) as unknown as NodeJS.WriteStream;
  const { show } = launchProgress({ language: 'vi', stream, now: () => now });
  show({ started: 20, of: 757, done: false });
  now = 55_000;
  show({ started: 40, of: 757, done: false });
  now = 110_000;
  show({ started: 40, of: 757, done: false });
  now = 116_000;
  expect(() => {
    show({ started: 40, of: 757, done: false });
  }).toThrow(LaunchStalled);
});
