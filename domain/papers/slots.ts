import type { Editable, Paper } from './paper.js';

/** The texts of a paper that the office may change, in order. */
export function editablesOf({ body, annexes }: Pick<Paper, 'body' | 'annexes'>): readonly Editable[] {
  return [...body, ...annexes.flatMap((annex) => annex.body)].filter((block) => block.kind === 'editable');
}
