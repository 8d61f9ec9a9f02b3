import { beforeAll, expect, test } from '@jest/globals';
import { verifyBundle } from '../../audit/verify.js';
import { auditKey, bundleOf, lifeOf, smallTasks } from './bundles.js';
import { flipBits } from './flips.js';
import { forge } from './tampering.js';

/** `test/audit/tampering-program.ts` does the same with 10,000 forgeries and 1,000 honest bundles. */
const known = [auditKey.publicKey];
const until = '2022-07-29T08:00:00.000+07:00';
let small: Buffer;
beforeAll(async () => {
  small = await bundleOf({
    tasks: smallTasks.slice(0, 1).map((terms) => lifeOf({ terms, seed: 1, until })),
    until,
  });
});

test('every bit of a bundle that is flipped is noticed', () => {
  const { flips, missed } = flipBits({ bytes: small, known });
  expect(flips).toBe(small.length * 8);
  expect(missed).toEqual([]);
});

test('every one of 300 forgeries is noticed, whoever signs it: changed values and dates, another order, events left out, added and cut off, hashed again; files swapped, removed and added', async () => {
  const bundles = await Promise.all(
    [1, 2].map((count) =>
      bundleOf({ tasks: smallTasks.slice(0, count).map((terms, seed) => lifeOf({ terms, seed })) }),
    ),
  );
  const missed: string[] = [];
  let made = 0;
  for (let seed = 0; made < 300; seed += 1) {
    const forgery = forge({ bytes: bundles[seed % 2] ?? small, seed });
    if (!forgery) continue;
    made += 1;
    if (verifyBundle({ bytes: forgery.bytes, known }).ok)
      missed.push(`${forgery.what}, seed ${String(seed)}`);
  }
  expect(missed).toEqual([]);
});

test('none of 50 honest bundles of drawn behaviours raises an alarm', async () => {
  const alarms: unknown[] = [];
  for (let seed = 0; seed < 50; seed += 1) {
    const terms = smallTasks[seed % smallTasks.length];
    if (!terms) continue;
    const verdict = verifyBundle({ bytes: await bundleOf({ tasks: [lifeOf({ terms, seed })] }), known });
    if (!verdict.ok || verdict.cautions.length > 0) alarms.push({ seed, verdict });
  }
  expect(alarms).toEqual([]);
});
