/** Widths of the letters of a plain sans serif (Arial, Liberation Sans) in thousandths of the size of the type. */
const classes: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'|", 222],
  ['ft.,:;!/\\I ()[]-"r`', 310],
  ['ckszvxyJ', 500],
  ['abdeghnopqu0123456789L?_$đ#+=<>~€', 560],
  ['FTZ', 611],
  ['ABEKPSVXY&', 667],
  ['CDHNRUwĐ', 722],
  ['GOQ', 778],
  ['mM', 833],
  ['W%@—…', 1000],
];
const widths = new Map(
  classes.flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width])),
);
const otherWidth = 560;
/** Other typefaces are wider than these; too much room is better than too little. */
const allowance = 1.08;

/** About how wide a text is in pixels; a letter with marks is as wide as without. */
export function textWidth({ text, fontPx }: { text: string; fontPx: number }): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  const thousandths = Array.from(letters).reduce(
    (sum, letter) => sum + (widths.get(letter) ?? otherWidth),
    0,
  );
  return (thousandths / 1000) * fontPx * allowance;
}

/** A text in lines that fit a width, at most so many; what does not fit ends in an ellipsis. */
export function wrapText({
  text,
  widthPx,
  fontPx,
  mostLines,
}: {
  text: string;
  widthPx: number;
  fontPx: number;
  mostLines: number;
}): readonly string[] {
  const fits = (line: string) => textWidth({ text: line, fontPx }) <= widthPx;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= mostLines) return lines;
  const last = shortened({ text: lines[mostLines - 1] ?? '', fits });
  return [...lines.slice(0, mostLines - 1), last];
}

function shortened({ text, fits }: { text: string; fits: (line: string) => boolean }): string {
  const words = text.split(' ');
  while (words.length > 1 && !fits(`${words.join(' ')}…`)) words.pop();
  return `${words.join(' ')}…`;
}
