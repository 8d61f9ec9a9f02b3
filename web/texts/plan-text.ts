import { shownDate } from '../data/duties.js';

interface PlanContent {
  readonly steps: readonly { readonly text: string; readonly person: string; readonly due: string }[];
  readonly directedBy: string;
  readonly completion: string;
  readonly causes: readonly { readonly text: string }[];
}

/** A detailed plan as lines that can be compared. */
export function planText(content: PlanContent | undefined): string {
  if (!content) return '';
  const steps = content.steps.map(({ text, person, due }) => `${text} – ${person} – ${shownDate(due)}`);
  const causes = content.causes.map(({ text }) => text);
  return [...steps, `${content.directedBy} – ${shownDate(content.completion)}`, ...causes].join('\n');
}
