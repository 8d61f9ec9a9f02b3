import { describe, expect, test } from '@jest/globals';
import { changedParts, mergeParts } from '../../domain/drafts/merge-parts.js';
import { pastedText } from '../../domain/text/pasted-text.js';

describe('two people write at once', () => {
  const base = { a: { text: 'một' }, b: { text: 'hai' } };

  test('what each changed in another part is together, and nothing is asked', () => {
    const merged = mergeParts({
      base,
      mine: { ...base, a: { text: 'một, sửa' } },
      theirs: { ...base, b: { text: 'hai, sửa' }, c: { text: 'ba' } },
    });
    expect(merged.parts).toEqual({ a: { text: 'một, sửa' }, b: { text: 'hai, sửa' }, c: { text: 'ba' } });
    expect([...merged.conflicts]).toEqual([]);
  });

  test('a part that both changed keeps mine and holds theirs beside it', () => {
    const merged = mergeParts({
      base,
      mine: { ...base, a: { text: 'của tôi' } },
      theirs: { ...base, a: { text: 'của người khác' } },
    });
    expect(merged.parts.a).toEqual({ text: 'của tôi' });
    expect([...merged.conflicts]).toEqual([['a', { text: 'của người khác' }]]);
  });

  test('the same words written twice are no conflict, in whatever order the fields stand', () => {
    const merged = mergeParts<object>({
      base: {},
      mine: { a: { text: 'x', percent: 5 } },
      theirs: { a: { percent: 5, text: 'x' } },
    });
    expect(merged.conflicts.size).toBe(0);
    expect(changedParts({ base: { a: { text: 'x', percent: 5 } }, mine: merged.parts })).toEqual([]);
  });

  test('what others took out is gone, unless I changed it: then it is asked', () => {
    expect(mergeParts({ base, mine: base, theirs: { a: base.a } }).parts).toEqual({ a: base.a });
    const mine = { ...base, b: { text: 'hai, sửa' } };
    const merged = mergeParts({ base, mine, theirs: { a: base.a } });
    expect(merged.parts).toEqual(mine);
    expect([...merged.conflicts]).toEqual([['b', undefined]]);
    expect(changedParts({ base: { a: base.a }, mine })).toEqual(['b']);
  });
});

test('a text pasted from Word has composed letters, plain spaces, dashes for its marks and no signs without width', () => {
  const fromWord =
    '\uf0b7\u00a0\u00a0\u00a0 Đa\u0303 ky\u0301\u00a0cam kết\tvới 1.240 hộ\u200b;\r\n•\tRà soát\u00ad xong\v12 dự án   \r\n\r\n\r\n\r\n“Kết luận”';
  expect(pastedText(fromWord)).toBe('- Đã ký cam kết với 1.240 hộ;\n- Rà soát xong\n12 dự án\n\n“Kết luận”');
});
