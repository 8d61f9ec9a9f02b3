import { z } from 'zod';
import { typedNameProblem, typedTextProblem } from '../domain/papers/typed-text.js';
import type { LocalizedText } from '../domain/text/localized.js';

/** A text that stands in a paper: of any number of lines, without control characters or formulas. */
export const typedText = checked(typedTextProblem);

/** A name that stands in a paper: one line of at most 300 characters. */
export const typedName = checked(typedNameProblem).max(300);

function checked(problemOf: (text: string) => LocalizedText | undefined) {
  return z.string().superRefine((text, context) => {
    const problem = problemOf(text);
    if (problem) context.addIssue({ code: 'custom', message: problem.en });
  });
}
