import { expect, test } from '@jest/globals';
import { FIRST_DELAY_MS, nextDelayMs } from '../../dev/supervisor/back-off.js';

test('a child that keeps ending at once waits twice as long each time, up to ten seconds', () => {
  const delays: number[] = [];
  for (let n = 0; n < 8; n += 1) delays.push(nextDelayMs({ livedMs: 50, previousDelayMs: delays.at(-1) }));
  expect(delays).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
});

test('a child that had lived a while is started again soon', () => {
  expect(nextDelayMs({ livedMs: 60_000, previousDelayMs: 10_000 })).toBe(FIRST_DELAY_MS);
});
