import { readFileSync } from 'node:fs';
import { describe } from '@jest/globals';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { PlanTree } from '../../domain/plan/tree.js';
import type { PlanError, PlanReading } from '../../domain/plan/types.js';
import { realPlan, realText } from '../support/plans.js';

/** A plan of a province that does not exist, in the form of the real ones and without a slip. */
export const lamGiang = readFileSync(new URL('../fixtures/plan/lam-giang.txt', import.meta.url), 'utf8');

/** The province's plan as it was published; empty where the file is absent. */
export const thanhHoa = realText ?? '';
/** Tests of the real plan; where its text is absent they are skipped, and the report says why. */
export const describeReal = (title: string, tests: () => void): void => {
  if (thanhHoa) describe(title, tests);
  else describe.skip(`${title} (skipped: ${realPlan} is absent)`, tests);
};

/** The plans at hand, by name. */
export const plansAtHand: readonly (readonly [name: string, text: string])[] = [
  ['Lam Giang', lamGiang],
  ...(thanhHoa ? ([['Thanh Hóa', thanhHoa]] as const) : []),
];

export function mustRead(text: string): { plan: PlanReading; tree: PlanTree } {
  const result = readPlan({ text });
  if (!result.ok) throw new Error(result.error.message.en);
  return result;
}

export function mustRefuse(text: string): PlanError {
  const result = readPlan({ text });
  if (result.ok) throw new Error('the text was taken as a plan');
  return result.error;
}

/** What a plan says, without where it says it and how it was typed. */
export function contentOf({ title, shortcomings, totals, documents }: PlanReading): unknown {
  return {
    title,
    shortcomings: shortcomings.map(withoutLines),
    totals,
    documents: documents.map(({ number }) => number),
  };
}

export function withoutLines(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'line' || key === 'lines' ? undefined : inner)),
  ) as unknown;
}

/** A plan cut into what stands before its shortcomings, each of them, and what stands after; joined it is the text. */
export function partsOf(text: string): { head: string; shortcomings: string[]; end: string } {
  const start = text.search(/^1\..*\n1\.1/mu);
  const end = text.search(/^C\. /mu);
  const shortcomings = text.slice(start, end).split(/^(?=\d+\. ?\p{L})/mu);
  return { head: text.slice(0, start), shortcomings, end: text.slice(end) };
}
