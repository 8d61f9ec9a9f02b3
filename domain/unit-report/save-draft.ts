import type { Instant } from '../calendar/instant.js';
import type { Actor } from '../task/actor.js';
import { checkLines, checkOpen, checkOwed, checkRole, checkSeen } from './checks.js';
import type { DraftDecision, UnitReportFacts } from './facts.js';
import { statusOf, type UnitReportLine } from './unit-report.js';
import { writersOf } from './who-writes.js';

/**
 * An officer or the head saves what is written so far; lines may still be empty. What was submitted is a draft again. Lines that
 * were saved before stay, also when their task has been closed since: that is told when the report is submitted.
 */
export function saveDraft({
  facts,
  by,
  seen,
  lines,
  now,
}: {
  facts: UnitReportFacts;
  by: Actor;
  /** The version that was on the screen; 0 for a report that nobody has saved yet. */
  seen: number;
  lines: readonly UnitReportLine[];
  now: Instant;
}): DraftDecision {
  const { planId, period, unit, draft, filings } = facts;
  const kept = draft && statusOf({ draft, filings }) !== 'filed' ? draft.lines : [];
  const added = lines.filter(({ taskId }) => !kept.some((line) => line.taskId === taskId));
  const refusal =
    checkRole({ by, unit, roles: writersOf.save }) ??
    checkOpen({ facts, now }) ??
    checkSeen({ facts, seen }) ??
    checkLines({ facts, lines }) ??
    checkOwed({ facts, lines: added });
  if (refusal) return { ok: false, refusal };
  const reason = draft?.status === 'submitted' ? undefined : draft?.sentBackReason;
  return {
    ok: true,
    draft: {
      planId,
      period,
      unit,
      version: seen + 1,
      status: 'draft',
      lines,
      writtenBy: by.person,
      savedAt: now,
      ...(reason !== undefined && { sentBackReason: reason }),
    },
  };
}
