import type { UnitReportRefusal, UnitReportRefusalCode } from '../domain/unit-report/refusals.js';
import type { UnitReportDraft } from '../domain/unit-report/unit-report.js';
import { Problem } from './problem.js';

/** The HTTP status of refusals about authority or about the state; any other is about the content: 422. */
const statuses: Readonly<Partial<Record<UnitReportRefusalCode, number>>> = {
  notAuthorized: 403,
  otherUnit: 403,
  fourEyes: 403,
  periodNotOpen: 409,
  periodFrozen: 409,
  staleVersion: 409,
  nothingWritten: 409,
  unchangedSinceReturn: 409,
  alreadySubmitted: 409,
  reportFiled: 409,
  notSubmitted: 409,
  taskClosed: 409,
  notOwed: 409,
  alreadyFiled: 409,
  nothingOwed: 409,
  lineRefused: 409,
};

/** A refusal as the caller sees it, with the tasks that it is about, and with who saved in between. */
export function unitReportProblem({
  refusal: { code, message, tasks },
  draft,
}: {
  refusal: UnitReportRefusal;
  draft?: UnitReportDraft | undefined;
}): Problem {
  const stored = code === 'staleVersion' && {
    stored: { version: draft?.version ?? 0, writtenBy: draft?.writtenBy, savedAt: draft?.savedAt },
  };
  return new Problem({
    status: statuses[code] ?? 422,
    code,
    sentence: message,
    details: { ...(tasks && { tasks }), ...stored },
  });
}
