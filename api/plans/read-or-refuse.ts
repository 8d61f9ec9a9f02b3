import { readPlan } from '../../domain/plan/read-plan.js';
import type { PlanError, PlanReading } from '../../domain/plan/types.js';
import { Problem } from '../problem.js';

/** The reading of a plan's text. Throws Problem 422 with the line, where the text is no plan. */
export function readOrRefuse(text: string): PlanReading {
  const read = readPlan({ text });
  if (read.ok) return read.plan;
  throw planProblem(read.error);
}

/** Why a text or a file is no plan, with the line where there is one. */
export function planProblem({ code, line, message }: PlanError): Problem {
  return new Problem({
    status: 422,
    code,
    sentence: message,
    details: line === undefined ? {} : { line },
  });
}
