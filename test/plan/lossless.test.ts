import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildTree } from '../../domain/plan/build-tree.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { allLinesOf } from '../../domain/plan/tree.js';
import { writePlan } from '../../domain/plan/write-plan.js';
import { mustRead, plansAtHand } from './plans.js';

/** Pieces that plans and word processors are made of, to be typed at any place. */
const pieces = [
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\t',
  '- ',
  '+',
  '1. ',
  '7.1. Nguyên nhân',
  '2.2. Kế hoạch khắc phục\n',
  '3.3. Thời gian khắc phục:',
  'a) Trách nhiệm của các đơn vị\n',
  'b)',
  'B. NỘI DUNG KẾ HOẠCH\n',
  'C. TỔ CHỨC THỰC HIỆN\n',
  '- Đơn vị chủ trì: ',
  '- Đơn vị phối hợp:',
  '[bookmark: _GoBack]',
  'e\u0323\u0302',
  '\u0301',
  '\uD800',
  '👩‍🌾',
  './.',
  'ngày 31/02/2022',
  '12/QĐ-UBND',
  'còn lại 7 đồng',
];

type Edit = { readonly at: number; readonly remove: number; readonly insert: string };

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  insert: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('')),
});

function edited({ text, edits }: { text: string; edits: readonly Edit[] }): string {
  return edits.reduce((before, { at, remove, insert }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + insert + before.slice(start + remove);
  }, text);
}

describe.each(plansAtHand)('the plan of %s', (_, text) => {
  test('is written back character for character', () => {
    expect(writePlan(mustRead(text).tree)).toBe(text);
  });

  test('is never thrown at, whatever is edited in it, and what is read of it is written back', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const typed = edited({ text, edits });
        const result = readPlan({ text: typed });
        if (result.ok) expect(writePlan(result.tree)).toBe(typed);
        else expect(result.error.message.vi).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  test('has each of its lines in the tree once and in order', () => {
    const lines = allLinesOf(mustRead(text).tree).map(({ line }) => line);
    expect(lines).toEqual(text.split('\n').map((_line, index) => index + 1));
  });

  test('names in its notes and errors only lines that it has', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        const typed = edited({ text, edits });
        const last = typed.split(/\r\n|\n|\r/).length;
        const result = readPlan({ text: typed });
        const lines = result.ok ? result.plan.notes.map(({ line }) => line) : [result.error.line ?? 1];
        for (const line of lines) expect(line >= 1 && line <= last).toBe(true);
      }),
      { numRuns: 75 },
    );
  });
});

test('a tree of any text at all is written back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' }))), (some) => {
      const text = some.join('');
      expect(writePlan(buildTree({ text }))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});
