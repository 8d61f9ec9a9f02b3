import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';

/** What became of a text, word by word: what was taken out is struck through, what was added is underlined. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after), [before, after]);
  return (
    <span className="word-diff">
      {parts.map(({ value, added, removed }, at) =>
        added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : value,
      )}
    </span>
  );
}
