import { expect, test } from '@jest/globals';
import { createProgress } from '../../dev/progress.js';

test('where there is no terminal, a plain line is written only now and then', () => {
  const written: string[] = [];
  let time = 0;
  const stream = { write: (text: string) => written.push(text) };
  const progress = createProgress({ stream, plainEveryMs: 15_000, now: () => time });
  for (time = 1_000; time <= 40_000; time += 1_000) progress.live(`${time / 1000} s`);
  progress.line('done');
  expect(written).toEqual(['15 s\n', '30 s\n', 'done\n']);
});

test('on a terminal the live line is replaced in its place and cut to its width', () => {
  const written: string[] = [];
  const stream = { isTTY: true, columns: 10, write: (text: string) => written.push(text) };
  const progress = createProgress({ stream });
  progress.live('0123456789abc');
  progress.line('done');
  expect(written).toEqual(['\r\u001b[2K012345678', '\r\u001b[2Kdone\n']);
});
