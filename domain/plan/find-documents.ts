/** A cited document number in a clean text. `number` has plain hyphens; `word` is what stands before it ("số"). */
export type Citation = {
  readonly index: number;
  readonly number: string;
  readonly wellFormed: boolean;
  readonly word: string;
  /** The rest of the text after the number, cut short: its date begins there. */
  readonly after: string;
};

/** Bounded, since a longer run is no number, and a pattern without end overflows the stack on megabytes of it. */
const candidate = /(?<![\p{L}\p{N}/‐‑–−-])\d[\p{L}\p{N}/.&‐‑–−-]{0,61}/gu;
const number = /^\d+[a-zđ]?[/-].*\p{Lu}{2}/u;

/** "119/BC-UBND", "385/2021/NQ-HĐND", "45/BC-CAT-PV01" of the State; "180-BC/TU" of the Party; "55/2019/QH14". */
const wellFormed: readonly RegExp[] = [
  /^\d+[a-zđ]?(?:\/\d{4})?\/\p{Lu}[\p{L}&]*(?:-\p{Lu}[\p{L}\d&]*)+$/u,
  /^\d+[a-zđ]?-\p{Lu}[\p{L}&]*\/\p{Lu}[\p{L}\d&]*(?:[-/]\p{Lu}[\p{L}\d&]*)*$/u,
  /^\d+\/\d{4}\/QH\d+$/u,
];

/** No number of a document is longer; longer runs are not looked at. */
const longestNumber = 60;

/** Every document number that the text cites, in order, repetitions included. */
export function findCitations(text: string): Citation[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const typed = match[0].slice(0, longestNumber + 1).replace(/[./&‐‑–−-]{1,9}$/u, '');
    const cited = typed.replace(/[‐‑–−]/gu, '-');
    if (cited.length > longestNumber || !number.test(cited)) return [];
    const end = match.index + typed.length;
    return [
      {
        index: match.index,
        number: cited,
        wellFormed: wellFormed.some((pattern) => pattern.test(cited)),
        word: /(\p{L}+)\s?$/u.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1] ?? '',
        after: text.slice(end, end + longestNumber),
      },
    ];
  });
}

/** The distinct numbers that the text cites, in order of first citation. */
export function documentNumbers(text: string): string[] {
  return [...new Set(findCitations(text).map((citation) => citation.number))];
}
