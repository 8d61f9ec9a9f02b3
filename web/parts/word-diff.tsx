import { type Change, diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';

/** With less in common, two texts are read one after the other, not woven into each other. */
const enoughShared = 0.5;

/**
 * What became of a text, word by word: what was taken out is struck through, what was added is underlined. A text that was
 * written anew stands under the one before.
 */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  if (before !== '' && after !== '' && sharedIn(parts) < enoughShared)
    return (
      <span className="word-diff">
        <del className="whole">{before}</del>
        <ins className="whole">{after}</ins>
      </span>
    );
  return (
    <span className="word-diff">
      {parts.map(({ value, added, removed }, at) =>
        added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : value,
      )}
    </span>
  );
}

/** Of the longer text, how much stands in the other too; blanks do not count. */
function sharedIn(parts: readonly Change[]): number {
  const sum = { both: 0, before: 0, after: 0 };
  for (const { value, added, removed } of parts)
    sum[added ? 'after' : removed ? 'before' : 'both'] += value.replaceAll(/\s/g, '').length;
  return sum.both / (sum.both + Math.max(sum.before, sum.after));
}
