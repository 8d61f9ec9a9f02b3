import type { Instant } from '../domain/calendar/instant.js';
import { checkComplete } from '../domain/unit-report/checks.js';
import type { UnitReportFacts } from '../domain/unit-report/facts.js';
import { linesOnTheWay } from '../domain/unit-report/owed-lines.js';
import { prefill } from '../domain/unit-report/prefill.js';
import { reportOf, type UnitReportKey } from '../domain/unit-report/unit-report.js';
import { reply } from './operation/reply.js';

/** The report with what its writer needs, and what stands in the way of submitting it; its version is the ETag. */
export function unitReportReply({
  key,
  facts,
  asOf,
}: {
  key: UnitReportKey;
  facts: UnitReportFacts;
  asOf: Instant;
}) {
  const { draft, states, filings, period, periodState } = facts;
  const against = checkComplete({ facts, lines: draft?.lines ?? [] });
  const body = {
    ...key,
    asOf,
    periodState,
    ...(draft && { report: reportOf({ draft, filings }) }),
    tasks: prefill({ states, period, asOf }),
    onTheWay: linesOnTheWay(facts),
    filings,
    ...(against && { against }),
  };
  return reply(200, body, { ETag: `"${String(draft?.version ?? 0)}"` });
}
