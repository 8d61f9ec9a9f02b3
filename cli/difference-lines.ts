import type { LocalizedText } from '../domain/text/localized.js';

/** A line that only the launched text (`removed`) or only the new one (`added`) has, as the API reports it. */
export type Difference = { readonly kind: 'removed' | 'added'; readonly line: number; readonly text: string };

const shownAroundChange = 60;

/** Each difference on a line of its own; of a long line that changed in one place, that place with what stands around it. */
export function differenceLines(differences: readonly Difference[]): readonly LocalizedText[] {
  return differences.map((difference, index) => {
    const { kind, line } = difference;
    const text = aroundChange({ text: difference.text, other: counterpartOf({ differences, index }) });
    return kind === 'removed'
      ? { vi: `- dòng ${line} (đã triển khai): ${text}`, en: `- line ${line} (launched): ${text}` }
      : { vi: `+ dòng ${line} (tệp này): ${text}`, en: `+ line ${line} (this file): ${text}` };
  });
}

/** A run of n removed lines that n added ones follow is read as n lines that were changed, in their order. */
function counterpartOf({
  differences,
  index,
}: {
  differences: readonly Difference[];
  index: number;
}): string | undefined {
  const kind = differences[index]?.kind;
  const step = kind === 'removed' ? 1 : -1;
  const edge = (from: number, direction: number, of: Difference['kind'] | undefined): number => {
    let at = from;
    while (differences[at + direction]?.kind === of) at += direction;
    return at;
  };
  const [own, ownStart] = [edge(index, step, kind), edge(index, -step, kind)];
  const other = kind === 'removed' ? 'added' : 'removed';
  const length = Math.abs(own - ownStart) + 1;
  const otherEnd = edge(own, step, other);
  return Math.abs(otherEnd - own) === length ? differences[index + step * length]?.text : undefined;
}

function aroundChange({ text, other }: { text: string; other: string | undefined }): string {
  if (other === undefined) return text;
  const before = commonStart(text, other);
  const after = Math.min(commonEnd(text, other), Math.min(text.length, other.length) - before);
  const start = before > shownAroundChange ? text.lastIndexOf(' ', before - shownAroundChange) + 1 : 0;
  const stop = after > shownAroundChange ? text.indexOf(' ', text.length - after + shownAroundChange) : -1;
  const end = stop < 0 ? text.length : stop;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function commonEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
