import type { Instant } from '../calendar/instant.js';
import type { Actor } from '../task/actor.js';
import { decide } from '../task/decide.js';
import { type Filing, landing } from '../task/filing.js';
import type { RefusalCode } from '../task/refusals.js';
import { checkComplete, checkNotFrozen, checkOpen, checkRole, checkSeen } from './checks.js';
import type { UnitReportFacts } from './facts.js';
import { refuseReport, type UnitReportRefusal } from './refusals.js';
import { filingId, statusOf } from './unit-report.js';
import { writersOf } from './who-writes.js';

/** A filing to store (again, if it is stored already), or why there is none. */
export type FilingDecision =
  | { readonly ok: true; readonly filing: Filing }
  | { readonly ok: false; readonly refusal: UnitReportRefusal };

/**
 * The head files the version that he saw, as a whole, whether he was asked to or not. Whoever wrote it does not file it, and
 * every task must be ready to take its line. What was filed already is given back: filing twice is filing once.
 */
export function fileReport({
  facts,
  by,
  seen,
  now,
}: {
  facts: UnitReportFacts;
  by: Actor;
  seen: number;
  now: Instant;
}): FilingDecision {
  const { planId, period, unit, draft, filings } = facts;
  const stranger = by.delegation === undefined ? checkRole({ by, unit, roles: writersOf.file }) : undefined;
  const before = filings.find(({ draftVersion }) => draftVersion === seen);
  if (before && !stranger) return { ok: true, filing: filingOf(before) };
  const lines = draft?.lines ?? [];
  const refusal =
    stranger ??
    checkOpen({ facts, now }) ??
    checkSeen({ facts, seen }) ??
    (draft && statusOf({ draft, filings }) === 'sentBack'
      ? refuseReport('unchangedSinceReturn')
      : undefined) ??
    checkNotFrozen({ facts, now }) ??
    (draft?.writtenBy === by.person ? refuseReport('fourEyes') : undefined) ??
    checkComplete({ facts, lines });
  if (refusal) return { ok: false, refusal };
  if (!draft) return { ok: false, refusal: refuseReport('nothingWritten') };
  const version = filings.length + 1;
  const filing: Filing = {
    id: filingId({ planId, period, unit, version }),
    planId,
    period,
    unit,
    version,
    draftVersion: seen,
    lines,
    draftedBy: draft.writtenBy,
    filedBy: by,
    filedAt: now,
  };
  const refused = refusedLines({ facts, filing });
  return refused ? { ok: false, refusal: refused } : { ok: true, filing };
}

/** What the tasks themselves would say to their lines now. */
function refusedLines({
  facts: { states },
  filing,
}: {
  facts: UnitReportFacts;
  filing: Filing;
}): UnitReportRefusal | undefined {
  const { id, period, draftedBy, filedBy, filedAt } = filing;
  const refused = filing.lines.flatMap(({ taskId, content }) => {
    const state = states.find(({ brief }) => brief.taskId === taskId);
    if (!state) return [];
    const command = landing({ filing: id, period, content, draftedBy, filedBy, filedAt });
    const decision = decide({ state, command, now: filedAt });
    return decision.ok ? [] : [{ taskId, code: decision.refusal.code }];
  });
  if (refused.length === 0) return undefined;
  const tasks = refused.map(({ taskId }) => taskId);
  return refuseReport(refused.some(({ code }) => isAboutWho(code)) ? 'notAuthorized' : 'lineRefused', tasks);
}

function isAboutWho(code: RefusalCode): boolean {
  return code === 'notAuthorized' || code === 'delegationInvalid' || code === 'notPassedOn';
}

function filingOf({ landed: _, ...filing }: UnitReportFacts['filings'][number]): Filing {
  return filing;
}
