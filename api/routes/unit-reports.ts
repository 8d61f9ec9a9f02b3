import { type Request, type Response, Router } from 'express';
import { checkComplete } from '../../domain/unit-report/checks.js';
import type { DraftDecision, UnitReportFacts } from '../../domain/unit-report/facts.js';
import { linesOnTheWay } from '../../domain/unit-report/owed-lines.js';
import { prefill } from '../../domain/unit-report/prefill.js';
import { refuseReport } from '../../domain/unit-report/refusals.js';
import { reportStandings } from '../../domain/unit-report/report-standing.js';
import { saveDraft } from '../../domain/unit-report/save-draft.js';
import { sendDraftBack, submitDraft } from '../../domain/unit-report/submit.js';
import { reportOf, type UnitReportKey } from '../../domain/unit-report/unit-report.js';
import { refusalProblem } from '../faults.js';
import { fileUnitReport } from '../file-unit-report.js';
import { notFound } from '../problem.js';
import { reviewUnitReport } from '../review-unit-report.js';
import { seenVersion } from '../seen-version.js';
import type { Services } from '../services.js';
import { type LoadedFacts, loadFacts } from '../unit-report-facts.js';
import { unitReportProblem } from '../unit-report-refusals.js';
import {
  acceptRequest,
  actRequest,
  periodAddress,
  returnRequest,
  saveRequest,
  sendBackRequest,
  unitReportAddress,
} from '../unit-report-schemas.js';

/** The report of a unit for all its tasks in a period: written, submitted, filed, and reviewed by DPI. */
export function unitReportRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();
  const reports = '/plans/:planId/periods/:period/reports';

  router.get(reports, async (request, response) => {
    const of = periodAddress.parse(request.params);
    const [plan, tasks, drafts, filings] = await Promise.all([
      store.planHead(of.planId),
      store.reportedTasks(of),
      store.unitReports(of),
      store.filingHeads(of),
    ]);
    if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    response.json({ ...of, units: reportStandings({ tasks, drafts, filings }) });
  });

  router.get(`${reports}/:unit`, async (request, response) => {
    const key = unitReportAddress.parse(request.params);
    response.setHeader('Cache-Control', 'no-cache');
    respond({ response, key, loaded: await loadFacts({ services, key }) });
  });

  /** Decides, stores what was decided unless somebody was quicker, and answers with the report as it then stands. */
  const change = async (
    { request, response }: { request: Request; response: Response },
    decide: (of: { facts: UnitReportFacts; seen: number; now: string }) => DraftDecision,
  ): Promise<void> => {
    const key = unitReportAddress.parse(request.params);
    const seen = seenVersion(request);
    const { facts, momentAt } = await loadFacts({ services, key });
    const decision = decide({ facts, seen, now: momentAt(Date.now()) });
    if (!decision.ok) throw unitReportProblem({ ...decision, draft: facts.draft });
    if (!(await store.saveUnitReport(decision.draft))) {
      const draft = await store.unitReport(key);
      throw unitReportProblem({ refusal: refuseReport('staleVersion'), draft });
    }
    respond({ response, key, loaded: { facts: { ...facts, draft: decision.draft }, momentAt } });
  };

  router.put(`${reports}/:unit`, async (request, response) => {
    const asked = saveRequest.parse(request.body);
    await change({ request, response }, (of) => saveDraft({ ...of, ...asked }));
  });

  router.post(`${reports}/:unit/submit`, async (request, response) => {
    const asked = actRequest.parse(request.body);
    await change({ request, response }, (of) => submitDraft({ ...of, ...asked }));
  });

  router.post(`${reports}/:unit/send-back`, async (request, response) => {
    const asked = sendBackRequest.parse(request.body);
    await change({ request, response }, (of) => sendDraftBack({ ...of, ...asked }));
  });

  router.post(`${reports}/:unit/file`, async (request, response) => {
    const arrivedMs = Date.now();
    const key = unitReportAddress.parse(request.params);
    const { by } = actRequest.parse(request.body);
    const seen = seenVersion(request);
    const { filing, started } = await fileUnitReport({ services, key, by, seen, arrivedMs });
    const { id, version, filedAt, lines } = filing;
    response.status(202).json({ filing: id, version, filedAt, lines: lines.length, started });
  });

  router.post(`${reports}/:unit/accept`, async (request, response) => {
    const key = unitReportAddress.parse(request.params);
    const asked = acceptRequest.parse(request.body);
    const review = { verdict: 'accepted' } as const;
    response.json({ lines: await reviewUnitReport({ services, key, ...asked, review }) });
  });

  router.post(`${reports}/:unit/return`, async (request, response) => {
    const key = unitReportAddress.parse(request.params);
    const { reason, ...asked } = returnRequest.parse(request.body);
    if (reason.trim() === '') throw refusalProblem('reasonRequired');
    const review = { verdict: 'returned', reason } as const;
    response.json({ lines: await reviewUnitReport({ services, key, ...asked, review }) });
  });
  return router;
}

/** The report with what its writer needs, and what stands in the way of submitting it; its version is the ETag. */
function respond({
  response,
  key,
  loaded: { facts, momentAt },
}: {
  response: Response;
  key: UnitReportKey;
  loaded: LoadedFacts;
}): void {
  const { draft, states, filings, period, periodState } = facts;
  const asOf = momentAt(Date.now());
  const against = checkComplete({ facts, lines: draft?.lines ?? [] });
  response.setHeader('ETag', `"${String(draft?.version ?? 0)}"`);
  response.json({
    ...key,
    asOf,
    periodState,
    ...(draft && { report: reportOf({ draft, filings }) }),
    tasks: prefill({ states, period, asOf }),
    onTheWay: linesOnTheWay(facts),
    filings,
    ...(against && { against }),
  });
}
