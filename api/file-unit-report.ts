import { setTimeout as pause } from 'node:timers/promises';
import { addMs, dateOf, endOfDate, type Instant, toEpochMs } from '../domain/calendar/instant.js';
import { type Filing, filingSettlesMs } from '../domain/task/filing.js';
import { fileReport } from '../domain/unit-report/file-report.js';
import { refuseReport } from '../domain/unit-report/refusals.js';
import type { UnitReportKey } from '../domain/unit-report/unit-report.js';
import type { Caller } from './operation/caller.js';
import { Problem } from './problem.js';
import type { Services } from './services.js';
import { unitReportAt } from './unit-report-at.js';
import { unitReportProblem } from './unit-report-refusals.js';

/** Longer than this nobody waits for an answer. */
const answeredWithinMs = 30_000;

/**
 * Files what the head saw, as of the moment at which his request arrived, and stores it before he has his answer. Tasks look for
 * filings `filingSettlesMs` after the end of a date (docs/adr/0011): what is not stored half that time after the end of its own
 * date is not called filed.
 */
export async function fileUnitReport({
  services,
  caller,
  delegation,
  key,
  seen,
  arrivedAt,
}: {
  services: Services;
  caller: Caller;
  /** In whose authority he files, when it is not his own. */
  delegation?: string | undefined;
  key: UnitReportKey;
  seen: number;
  arrivedAt: Instant;
}): Promise<Filing> {
  const { epochMs = Date.now } = services;
  const { facts, momentAt, msUntil } = await unitReportAt({ services, caller, key, action: 'write' });
  const filedAt = momentAt(arrivedAt);
  const decision = fileReport({ facts, by: caller.actor(delegation), seen, now: filedAt });
  if (!decision.ok) throw unitReportProblem({ ...decision, draft: facts.draft });
  const passedMs = epochMs() - toEpochMs(arrivedAt);
  const withinMs = Math.min(answeredWithinMs - passedMs, msUntil(lastMoment(filedAt)));
  const filing = await storeInTime({ services, filing: decision.filing, withinMs });
  if (filing.draftVersion !== seen)
    throw unitReportProblem({ refusal: refuseReport('staleVersion'), draft: facts.draft });
  return filing;
}

/** By when a filing of a moment must be stored for the tasks to find it. */
function lastMoment(filedAt: Instant): Instant {
  return addMs(endOfDate(dateOf(filedAt)), filingSettlesMs / 2);
}

async function storeInTime({
  services: { store },
  filing,
  withinMs,
}: {
  services: Services;
  filing: Filing;
  withinMs: number;
}): Promise<Filing> {
  const waiting = new AbortController();
  const tooLate = pause(Math.max(0, withinMs), undefined, { signal: waiting.signal, ref: false });
  tooLate.catch(() => undefined);
  try {
    const stored = await Promise.race([store.storeFiling(filing), tooLate]);
    if (stored) return stored;
  } finally {
    waiting.abort();
  }
  throw new Problem({
    status: 503,
    code: 'filingNotConfirmed',
    sentence: {
      vi: 'Chưa xác nhận được việc nộp báo cáo; hãy nộp lại. Nộp lại nhiều lần vẫn chỉ tính một lần.',
      en: 'The filing is not confirmed; file again. However often you do, it counts once.',
    },
  });
}
