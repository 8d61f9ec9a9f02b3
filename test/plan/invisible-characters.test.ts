import { expect, test } from '@jest/globals';
import { writePlan } from '../../domain/plan/write-plan.js';
import { contentOf, mustRead, plansAtHand } from './plans.js';

test.each(plansAtHand)(
  'the plan of %s reads the same with a character of no width at every space',
  (_, text) => {
    const typed = text.replaceAll(' ', ' \u200B');
    const again = mustRead(typed);
    expect(contentOf(again.plan)).toEqual(contentOf(mustRead(text).plan));
    expect(writePlan(again.tree)).toBe(typed);
    expect(again.plan.notes.map(({ code }) => code)).toContain('invisibleCharacter');
  },
);
