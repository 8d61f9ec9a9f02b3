import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writePlan } from '../../domain/plan/write-plan.js';
import { contentOf, mustRead, partsOf, plansAtHand, withoutLines } from './plans.js';
import { anyTyping, retyped, typings } from './typing.js';

describe.each(plansAtHand)('the plan of %s', (_, text) => {
  const { plan } = mustRead(text);
  const parts = partsOf(text);

  test.each(typings)('reads the same $name, and is written back as typed', ({ retype }) => {
    const typed = retype(text);
    const again = mustRead(typed);
    expect(contentOf(again.plan)).toEqual(contentOf(plan));
    expect(writePlan(again.tree)).toBe(typed);
  });

  test('reads the same in any mixture of these ways', () => {
    fc.assert(
      fc.property(anyTyping, (ways) => {
        const typed = retyped({ text, ways });
        const again = mustRead(typed);
        expect(contentOf(again.plan)).toEqual(contentOf(plan));
        expect(writePlan(again.tree)).toBe(typed);
      }),
      { numRuns: 30 },
    );
  });

  test('reads the same line by line where only spaces, letters or line ends are typed otherwise', () => {
    const keepLines = typings.filter(({ name }) => !/blank lines|newline/.test(name));
    for (const { retype } of keepLines) {
      const again = mustRead(retype(text)).plan;
      expect({ ...again, notes: [] }).toEqual({ ...plan, notes: [] });
    }
  });

  test('reads each shortcoming the same in any order and among any others', () => {
    const indexes = parts.shortcomings.map((_part, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(indexes, { minLength: 1 }), (chosen) => {
        const body = chosen.map((index) => parts.shortcomings[index]).join('');
        const again = mustRead(parts.head + body + parts.end).plan;
        const expected = chosen.map((index) => plan.shortcomings[index]);
        expect(withoutLines(again.shortcomings)).toEqual(withoutLines(expected));
        expect(again.totals.shortcomings).toBe(chosen.length);
        expect(again.totals.causes).toBe(expected.flatMap((one) => one?.causes ?? []).length);
        expect(again.title).toBe(plan.title);
      }),
      { numRuns: 30 },
    );
  });

  test('keeps everything but the number when a shortcoming is numbered otherwise', () => {
    const renumbered = parts.shortcomings.map((part, index) =>
      part.replace(/^\d+(?=\.)/gmu, String(parts.shortcomings.length - index + 40)),
    );
    const again = mustRead(parts.head + renumbered.join('') + parts.end).plan;
    expect(again.shortcomings.map(({ number }) => number)).toEqual(
      plan.shortcomings.map((_one, index) => parts.shortcomings.length - index + 40),
    );
    expect(again.shortcomings.map((one) => ({ ...one, number: 0 }))).toEqual(
      plan.shortcomings.map((one) => ({ ...one, number: 0 })),
    );
  });
});
