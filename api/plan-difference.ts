import { diffArrays } from 'diff';
import { nfc } from '../domain/text/fold.js';

/** A line that only one of two texts of a plan has, with its number there. */
export interface PlanDifference {
  readonly kind: 'removed' | 'added';
  readonly line: number;
  readonly text: string;
}

/** How two texts of a plan differ, however they are typed: NFC or NFD, spacing, blank lines and line ends do not count. */
export function planDifference({
  before,
  after,
}: {
  before: string;
  after: string;
}): readonly PlanDifference[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const counts = { removed: 0, added: 0 };
  return diffArrays(
    old.map(({ key }) => key),
    now.map(({ key }) => key),
  ).flatMap(({ added, removed, count }) => {
    const kind = added ? 'added' : 'removed';
    const lines = (added ? now : old).slice(counts[kind], counts[kind] + count);
    if (!added) counts.removed += count;
    if (!removed) counts.added += count;
    return added || removed ? lines.map(({ line, text }) => ({ kind, line, text }) as const) : [];
  });
}

/** The lines that say something; two lines with one key differ in their spacing at most ("+Rà soát" and "+ Rà soát"). */
function linesOf(
  text: string,
): readonly { readonly line: number; readonly text: string; readonly key: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({
      line: index + 1,
      text: nfc(raw)
        .replace(/^\uFEFF/, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    }))
    .filter((line) => line.text !== '')
    .map((line) => ({ ...line, key: line.text.replaceAll(' ', '') }));
}
