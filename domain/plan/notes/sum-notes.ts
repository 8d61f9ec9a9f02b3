import { wholeText } from '../read-items.js';
import { allLinesOf, type PlanLine } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note } from './note.js';

type Amount = {
  readonly index: number;
  readonly typed: string;
  readonly unit: string;
  readonly thousandths: bigint;
};

const amountPattern =
  /(?<![\d.,])(\d{1,3}(?:\.\d{3}){1,8}|\d{1,15})(?:,(\d{1,3}))? ?(tỷ đồng|triệu đồng|nghìn đồng|đồng|ha|km|tấn|%)(?!\p{L})/gu;
/** A sentence that sums up has no more parts; more amounts are another list. */
const mostParts = 12;

const remainder = /còn lại/giu;

/** "A đồng …, B đồng; còn lại C đồng": notes a C that is not A − B, in any unit that all three share. */
export function sumNotes({ tree }: NoteSource): PlanNote[] {
  return allLinesOf(tree).flatMap((line) => wrongRemainder(line));
}

function wrongRemainder(line: PlanLine): PlanNote[] {
  const text = wholeText(line);
  const at = [...text.matchAll(remainder)].at(-1)?.index;
  if (at === undefined) return [];
  const amounts = amountsIn(text);
  const rest = amounts.find(({ index }) => index > at);
  const before = amounts.filter(({ index, unit }) => index < at && unit === rest?.unit).slice(-mostParts);
  if (!rest || before.length < 2) return [];
  // Amounts of something else may stand earlier in the paragraph, so the whole may be any but the last amount.
  const differences = before.slice(0, -1).map((whole, first) => ({
    whole,
    left: before.slice(first + 1).reduce((left, part) => left - part.thousandths, whole.thousandths),
  }));
  if (differences.some(({ left }) => left === rest.thousandths)) return [];
  const { whole, left } = differences.at(-1) ?? {};
  if (whole === undefined || left === undefined) return [];
  const parts = before.slice(before.indexOf(whole) + 1).map(({ typed }) => typed);
  const sum = `${[whole.typed, ...parts].join(' − ')} = ${typedAs(left)}`;
  return [
    note({
      line: line.line,
      code: 'sumWrong',
      vi: `số còn lại ghi ${rest.typed} ${rest.unit}, nhưng ${sum}.`,
      en: `the remainder is given as ${rest.typed} ${rest.unit}, but ${sum}.`,
    }),
  ];
}

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(amountPattern)].map((match) => {
    const [, whole = '', decimals = '', unit = ''] = match;
    const thousandths = BigInt(whole.replaceAll('.', '') + decimals.padEnd(3, '0'));
    return { index: match.index, typed: decimals ? `${whole},${decimals}` : whole, unit, thousandths };
  });
}

function typedAs(thousandths: bigint): string {
  const sign = thousandths < 0n ? '−' : '';
  const digits = (thousandths < 0n ? -thousandths : thousandths).toString().padStart(4, '0');
  const whole = digits.slice(0, -3).replace(/(?<=\d)(?=(?:\d{3})+$)/g, '.');
  const decimals = digits.slice(-3).replace(/0+$/, '');
  return sign + (decimals ? `${whole},${decimals}` : whole);
}
