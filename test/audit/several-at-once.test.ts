import { expect, test } from '@jest/globals';
import { severalAtOnce } from '../../audit/several-at-once.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('several are worked on at once and never more, and what came of them is given in the order in which they came', async () => {
  let underWay = 0;
  let most = 0;
  const given: number[] = [];
  const all = severalAtOnce({
    items: Array.from({ length: 20 }, (_one, place) => place),
    most: 4,
    work: async (place) => {
      underWay += 1;
      most = Math.max(most, underWay);
      // The later ones end first.
      for (let turns = 0; turns < 20 - place; turns += 1) await turn();
      underWay -= 1;
      return place;
    },
  });
  for await (const place of all) given.push(place);
  expect(given).toEqual(Array.from({ length: 20 }, (_one, place) => place));
  expect(most).toBe(4);
});

test('the first fault is thrown when its turn comes, after what was well before it', async () => {
  const given: number[] = [];
  const all = severalAtOnce({
    items: [1, 2, 3, 4],
    most: 3,
    work: (one) => (one < 3 ? Promise.resolve(one) : Promise.reject(new Error(`fault ${String(one)}`))),
  });
  const taking = (async () => {
    for await (const one of all) given.push(one);
  })();
  await expect(taking).rejects.toThrow('fault 3');
  expect(given).toEqual([1, 2]);
});
