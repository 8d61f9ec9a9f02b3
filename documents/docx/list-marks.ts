import type { List, ListLevel, Numbering } from './numbering.js';

export type ListPlace = { readonly numId: string; readonly level: number };

/** Writes the marker of each list paragraph in turn, as Word shows it; bullets become the plan's own "-" and "+". */
export function listMarks(numbering: Numbering): (place: ListPlace) => string {
  const counters = new Map<string, Map<number, number>>();
  return ({ numId, level }) => {
    const list = numbering.get(numId);
    const format = list?.levels.get(level);
    if (!list || !format || format.format === 'none') return '';
    if (format.format === 'bullet') return bullet({ text: format.text, level });
    const counts = counters.get(list.counts) ?? new Map<number, number>();
    counters.set(list.counts, counts);
    counts.set(level, (counts.get(level) ?? format.start - 1) + 1);
    for (const deeper of [...counts.keys()].filter((other) => other > level)) counts.delete(deeper);
    return numberText({ list, format, counts });
  };
}

/** The glyph says which it is; one that says nothing (a dot, a square) is a dash outside and a plus inside. */
function bullet({ text, level }: { text: string; level: number }): string {
  if (/^[+＋﹢]$/u.test(text)) return '+';
  if (/^[-‐‑‒–—―−]$/u.test(text)) return '-';
  return level === 0 ? '-' : '+';
}

function numberText({
  list,
  format,
  counts,
}: {
  list: List;
  format: ListLevel;
  counts: ReadonlyMap<number, number>;
}): string {
  return format.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const place = list.levels.get(level);
    return written({ value: counts.get(level) ?? place?.start ?? 1, format: place?.format ?? 'decimal' });
  });
}

function written({ value, format }: { value: number; format: string }): string {
  switch (format) {
    case 'lowerLetter':
      return letter(value);
    case 'upperLetter':
      return letter(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** a … z, then aa, bb, … as Word counts. */
function letter(value: number): string {
  const index = Math.max(0, value - 1);
  return String.fromCharCode(97 + (index % 26)).repeat(Math.min(10, Math.floor(index / 26) + 1));
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = Math.min(value, 399);
  let text = '';
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
