import { readPlan } from '../../domain/plan/read-plan.js';
import type { PlanReading } from '../../domain/plan/types.js';
import { Problem } from '../problem.js';

/** The reading of a plan's text. Throws Problem 422 with the line, where the text is no plan. */
export function readOrRefuse(text: string): PlanReading {
  const read = readPlan({ text });
  if (read.ok) return read.plan;
  const { code, line, message } = read.error;
  throw new Problem({
    status: 422,
    code,
    sentence: message,
    details: line === undefined ? {} : { line },
  });
}
