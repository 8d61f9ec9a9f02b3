import { z } from 'zod';
import { typedNameProblem, typedTextProblem } from '../domain/papers/typed-text.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { ownWords } from './operation/parse.js';

/** A text that stands in a paper: of any number of lines, without marks that turn the writing or formulas. */
export const typedText = checked({ problemOf: typedTextProblem, most: 20_000 }).describe(
  'No control characters nor marks that turn the writing; no line begins like a formula of a spreadsheet.',
);

/** A name that stands in a paper: one line. */
export const typedName = checked({ problemOf: typedNameProblem, most: 300 }).describe(
  'One line that is not blank, without \\ < > or .. and without / at an end; it does not begin like a formula of a spreadsheet.',
);

function checked({
  problemOf,
  most,
}: {
  problemOf: (text: string) => LocalizedText | undefined;
  most: number;
}) {
  return z
    .string()
    .max(most)
    .superRefine((text, context) => {
      const problem = text.length > most ? undefined : problemOf(text);
      if (problem) context.addIssue({ ...ownWords(problem), input: text });
    });
}
