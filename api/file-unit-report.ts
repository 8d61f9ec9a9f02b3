import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Actor } from '../domain/task/actor.js';
import { type Filing, filingSettlesMs } from '../domain/task/filing.js';
import { fileReport } from '../domain/unit-report/file-report.js';
import { refuseReport } from '../domain/unit-report/refusals.js';
import type { UnitReportKey } from '../domain/unit-report/unit-report.js';
import { unitReportStart, workflowTypes } from '../workflows/messages.js';
import { Problem } from './problem.js';
import type { Services } from './services.js';
import { loadFacts } from './unit-report-facts.js';
import { unitReportProblem } from './unit-report-refusals.js';

const storedWithinMs = filingSettlesMs / 2;
const startedWithinMs = 3_000;

/**
 * Files what the head saw. The moment that counts is that of his request, unless reading took so long that it could not be stored
 * in time any more. The filing is stored before he has his answer (docs/adr/0011); its landing is started, or found by the sweep.
 */
export async function fileUnitReport({
  services,
  key,
  by,
  seen,
  arrivedMs,
}: {
  services: Services;
  key: UnitReportKey;
  by: Actor;
  seen: number;
  arrivedMs: number;
}): Promise<{ readonly filing: Filing; readonly started: boolean }> {
  const { facts, momentAt } = await loadFacts({ services, key });
  const filedMs = Math.max(arrivedMs, Date.now() - storedWithinMs / 2);
  const decision = fileReport({ facts, by, seen, now: momentAt(filedMs) });
  if (!decision.ok) throw unitReportProblem({ ...decision, draft: facts.draft });
  const filing = await storeInTime({ services, filing: decision.filing, endMs: filedMs + storedWithinMs });
  if (filing.draftVersion !== seen)
    throw unitReportProblem({ refusal: refuseReport('staleVersion'), draft: facts.draft });
  return { filing, started: await startLanding({ services, filing: filing.id }) };
}

async function storeInTime({
  services: { store },
  filing,
  endMs,
}: {
  services: Services;
  filing: Filing;
  endMs: number;
}): Promise<Filing> {
  const waiting = new AbortController();
  const tooLate = pause(endMs - Date.now(), undefined, { signal: waiting.signal, ref: false });
  try {
    const stored = await Promise.race([store.storeFiling(filing), tooLate]);
    if (stored) return stored;
  } finally {
    waiting.abort();
    tooLate.catch(() => undefined);
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

/** False when nobody could be asked; what is stored lands all the same, a little later. */
async function startLanding({
  services: { client, log },
  filing,
}: {
  services: Services;
  filing: string;
}): Promise<boolean> {
  try {
    await client.withDeadline(Date.now() + startedWithinMs, () =>
      client.workflow.start(workflowTypes.unitReport, unitReportStart({ filing })),
    );
    return true;
  } catch (fault) {
    if (fault instanceof WorkflowExecutionAlreadyStartedError) return true;
    log.error({ err: fault, filing }, 'the landing of a filing is left to the sweep');
    return false;
  }
}
