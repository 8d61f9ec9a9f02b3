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
    old.map(({ text }) => text),
    now.map(({ text }) => text),
  ).flatMap(({ added, removed, count }) => {
    const kind = added ? 'added' : 'removed';
    const lines = (added ? now : old).slice(counts[kind], counts[kind] + count);
    if (!added) counts.removed += count;
    if (!removed) counts.added += count;
    return added || removed ? lines.map(({ line, text }) => ({ kind, line, text }) as const) : [];
  });
}

function linesOf(text: string): readonly { readonly line: number; readonly text: string }[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((raw, index) => ({
      line: index + 1,
      text: nfc(raw)
        .replace(/^\uFEFF/, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    }))
    .filter((line) => line.text !== '');
}
