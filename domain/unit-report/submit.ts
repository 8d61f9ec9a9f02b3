import type { Instant } from '../calendar/instant.js';
import type { Actor } from '../task/actor.js';
import { checkComplete, checkNotFrozen, checkOpen, checkRole, checkSeen, checkStatus } from './checks.js';
import type { DraftDecision, UnitReportFacts } from './facts.js';
import { refuseReport } from './refusals.js';
import { statusOf } from './unit-report.js';
import { writersOf } from './who-writes.js';

/** The officer asks the head to file what he wrote. */
export function submitDraft({
  facts,
  by,
  seen,
  now,
}: {
  facts: UnitReportFacts;
  by: Actor;
  seen: number;
  now: Instant;
}): DraftDecision {
  const { draft, unit, filings } = facts;
  const lines = draft?.lines ?? [];
  const refusal =
    checkRole({ by, unit, roles: writersOf.submit }) ??
    checkOpen({ facts, now }) ??
    checkSeen({ facts, seen }) ??
    (draft && checkStatus({ is: statusOf({ draft, filings }), needs: 'draft' })) ??
    checkNotFrozen({ facts, now }) ??
    checkComplete({ facts, lines });
  if (refusal) return { ok: false, refusal };
  if (!draft) return { ok: false, refusal: refuseReport('nothingWritten') };
  const { sentBackReason: _met, ...content } = draft;
  return { ok: true, draft: { ...content, version: seen + 1, status: 'submitted', savedAt: now } };
}

/** The head wants it changed, and says what. */
export function sendDraftBack({
  facts,
  by,
  seen,
  reason,
  now,
}: {
  facts: UnitReportFacts;
  by: Actor;
  seen: number;
  reason: string;
  now: Instant;
}): DraftDecision {
  const { draft, unit, filings } = facts;
  const refusal =
    checkRole({ by, unit, roles: writersOf.sendBack }) ??
    checkSeen({ facts, seen }) ??
    (draft && checkStatus({ is: statusOf({ draft, filings }), needs: 'submitted' })) ??
    (reason.trim() === '' ? refuseReport('reasonRequired') : undefined);
  if (refusal) return { ok: false, refusal };
  if (!draft) return { ok: false, refusal: refuseReport('nothingWritten') };
  return {
    ok: true,
    draft: { ...draft, version: seen + 1, status: 'sentBack', sentBackReason: reason, savedAt: now },
  };
}
