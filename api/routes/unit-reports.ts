import { type Request, type Response, Router } from 'express';
import { everything } from '../../domain/access/condition.js';
import type { Instant } from '../../domain/calendar/instant.js';
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
import { LandingStarter } from '../landing-starter.js';
import { notFound } from '../problem.js';
import { reviewUnitReport } from '../review-unit-report.js';
import { seenVersion } from '../seen-version.js';
import type { Services } from '../services.js';
import { loadFacts } from '../unit-report-facts.js';
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
  const landings = new LandingStarter(services);

  router.get('/plans/:planId/periods/:period/reports', async (request, response) => {
    const of = periodAddress.parse(request.params);
    const [plan, tasks, drafts, filings] = await Promise.all([
      store.planHead(of.planId),
      store.reportedTasks({ ...of, visible: everything }),
      store.unitReports({ ...of, visible: everything }),
      store.filingHeads({ ...of, visible: everything }),
    ]);
    if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    response.json({ ...of, units: reportStandings({ tasks, drafts, filings }) });
  });

  router.get('/plans/:planId/periods/:period/reports/:unit', async (request, response) => {
    const key = unitReportAddress.parse(request.params);
    response.setHeader('Cache-Control', 'no-cache');
    const { facts, momentAt } = await loadFacts({ services, key });
    respond({ response, key, facts, asOf: momentAt(Date.now()) });
  });

  /** Decides, stores what was decided unless somebody was quicker, and answers with the report as it then stands. */
  const change = async (
    { request, response }: { request: Request; response: Response },
    decide: (of: { facts: UnitReportFacts; seen: number; now: Instant }) => DraftDecision,
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
    respond({ response, key, facts: { ...facts, draft: decision.draft }, asOf: momentAt(Date.now()) });
  };

  router.put('/plans/:planId/periods/:period/reports/:unit', async (request, response) => {
    const asked = saveRequest.parse(request.body);
    await change({ request, response }, (of) => saveDraft({ ...of, ...asked }));
  });

  router.post('/plans/:planId/periods/:period/reports/:unit/submit', async (request, response) => {
    const asked = actRequest.parse(request.body);
    await change({ request, response }, (of) => submitDraft({ ...of, ...asked }));
  });

  router.post('/plans/:planId/periods/:period/reports/:unit/send-back', async (request, response) => {
    const asked = sendBackRequest.parse(request.body);
    await change({ request, response }, (of) => sendDraftBack({ ...of, ...asked }));
  });

  router.post('/plans/:planId/periods/:period/reports/:unit/file', async (request, response) => {
    const arrivedMs = Date.now();
    const key = unitReportAddress.parse(request.params);
    const { by } = actRequest.parse(request.body);
    const seen = seenVersion(request);
    const filing = await landings.first(() => fileUnitReport({ services, key, by, seen, arrivedMs }));
    landings.ask(filing.id);
    const { id, version, filedAt, lines } = filing;
    response.status(202).json({ filing: id, version, filedAt, lines: lines.length });
  });

  router.post('/plans/:planId/periods/:period/reports/:unit/accept', async (request, response) => {
    const key = unitReportAddress.parse(request.params);
    const asked = acceptRequest.parse(request.body);
    const review = { verdict: 'accepted' } as const;
    response.json({ lines: await reviewUnitReport({ services, key, ...asked, review }) });
  });

  router.post('/plans/:planId/periods/:period/reports/:unit/return', async (request, response) => {
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
  facts,
  asOf,
}: {
  response: Response;
  key: UnitReportKey;
  facts: UnitReportFacts;
  asOf: Instant;
}): void {
  const { draft, states, filings, period, periodState } = facts;
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
