import type { Instant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { DraftDecision, UnitReportFacts } from '../../domain/unit-report/facts.js';
import { refuseReport } from '../../domain/unit-report/refusals.js';
import { reportStandings } from '../../domain/unit-report/report-standing.js';
import { saveDraft } from '../../domain/unit-report/save-draft.js';
import { sendDraftBack, submitDraft } from '../../domain/unit-report/submit.js';
import type { UnitReportKey } from '../../domain/unit-report/unit-report.js';
import { ok, okVersioned } from '../answers/common.js';
import { filingReceipt, unitReportAnswer, unitReportList } from '../answers/unit-report.js';
import { fileUnitReport } from '../file-unit-report.js';
import { landingsOf } from '../landing-starter.js';
import { type Asked, operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { periodParams } from '../period-schemas.js';
import { notFound } from '../problem.js';
import { delegatedQuery } from '../schemas.js';
import type { Services } from '../services.js';
import { unitReportAt } from '../unit-report-at.js';
import { unitReportProblem } from '../unit-report-refusals.js';
import { unitReportReply } from '../unit-report-reply.js';
import { unitReportAddress as params, saveRequest, sendBackRequest } from '../unit-report-schemas.js';

const list = '/plans/{planId}/periods/{period}/reports';
const one = `${list}/{unit}` as const;
const write = { action: 'write', subject: 'UnitReport' } as const;
const asItStands = okVersioned(unitReportAnswer, { vi: 'Báo cáo', en: 'The report as it then stands' });

const listUnitReports = operation({
  id: 'listUnitReports',
  method: 'get',
  path: list,
  tag: 'reports',
  summary: {
    vi: 'Các đơn vị đã báo cáo đến đâu trong kỳ',
    en: 'How far units are with their reports of a period',
  },
  needs: { action: 'read', subject: 'UnitReport' },
  params: periodParams,
  answers: ok(unitReportList, { vi: 'Các đơn vị', en: 'The units' }),
  handle: async ({ store }, { caller, params: of }) => {
    const visible = caller.access.visible('read', 'UnitReport');
    const [plan, tasks, drafts, filings] = await Promise.all([
      store.planHead(of.planId),
      store.reportedTasks({ ...of, visible }),
      store.unitReports({ ...of, visible }),
      store.filingHeads({ ...of, visible }),
    ]);
    if (!plan) throw notFound({ vi: 'kế hoạch', en: 'plan' });
    return reply(200, { ...of, units: reportStandings({ tasks, drafts, filings }) });
  },
});

const getUnitReport = operation({
  id: 'getUnitReport',
  method: 'get',
  path: one,
  tag: 'reports',
  summary: {
    vi: 'Báo cáo của một đơn vị, với những gì người soạn cần',
    en: 'The report of a unit with what its writer needs',
  },
  needs: { action: 'read', subject: 'UnitReport' },
  params,
  answers: okVersioned(unitReportAnswer, { vi: 'Báo cáo', en: 'The report' }),
  handle: async (services, { caller, params: key, now }) => {
    const { facts, momentAt } = await unitReportAt({ services, caller, key });
    return unitReportReply({ key, facts, asOf: momentAt(now) });
  },
});

const saveUnitReport = operation({
  id: 'saveUnitReport',
  method: 'put',
  path: one,
  tag: 'reports',
  summary: { vi: 'Lưu nội dung báo cáo đang soạn', en: 'Saves what is written so far' },
  needs: write,
  params,
  body: saveRequest,
  bodyLimitInMb: 8,
  seesVersion: true,
  answers: asItStands,
  handle: (services, asked) =>
    change({ services, asked, decide: (of) => saveDraft({ ...of, ...asked.body }) }),
});

const submitUnitReport = operation({
  id: 'submitUnitReport',
  method: 'post',
  path: `${one}/submit`,
  tag: 'reports',
  summary: { vi: 'Trình thủ trưởng đơn vị', en: 'Asks the head of the unit to file it' },
  needs: write,
  params,
  seesVersion: true,
  answers: asItStands,
  handle: (services, asked) => change({ services, asked, decide: submitDraft }),
});

const sendUnitReportBack = operation({
  id: 'sendUnitReportBack',
  method: 'post',
  path: `${one}/send-back`,
  tag: 'reports',
  summary: { vi: 'Thủ trưởng trả lại để sửa', en: 'The head wants it changed' },
  needs: write,
  params,
  body: sendBackRequest,
  seesVersion: true,
  answers: asItStands,
  handle: (services, asked) =>
    change({ services, asked, decide: (of) => sendDraftBack({ ...of, ...asked.body }) }),
});

const fileReport = operation({
  id: 'fileUnitReport',
  method: 'post',
  path: `${one}/file`,
  tag: 'reports',
  summary: {
    vi: 'Thủ trưởng, hoặc người được ủy quyền, nộp báo cáo',
    en: 'The head files the report, or whom he lent his authority over all its tasks',
  },
  needs: write,
  params,
  query: delegatedQuery,
  seesVersion: true,
  answers: { 202: { json: filingReceipt, says: { vi: 'Đã nộp', en: 'It is filed' } } },
  handle: async (services, { caller, params: key, query: { delegation }, seen, now }) => {
    const landings = landingsOf(services);
    const filing = await landings.first(() =>
      fileUnitReport({ services, caller, delegation, key, seen, arrivedAt: now }),
    );
    landings.ask(filing.id);
    const { id, version, filedAt, lines } = filing;
    return reply(202, { filing: id, version, filedAt, lines: lines.length });
  },
});

export const unitReportOperations = [
  listUnitReports,
  getUnitReport,
  saveUnitReport,
  submitUnitReport,
  sendUnitReportBack,
  fileReport,
];

/** Decides, stores what was decided unless somebody was quicker, and answers with the report as it then stands. */
async function change({
  services,
  asked: { caller, params: key, seen, now: asOf },
  decide,
}: {
  services: Services;
  asked: Pick<Asked<UnitReportKey>, 'caller' | 'params' | 'seen' | 'now'>;
  decide: (of: { facts: UnitReportFacts; by: Actor; seen: number; now: Instant }) => DraftDecision;
}) {
  const { store } = services;
  const { facts, momentAt } = await unitReportAt({ services, caller, key, action: 'write' });
  const now = momentAt(asOf);
  const decision = decide({ facts, by: caller.actor(), seen, now });
  if (!decision.ok) throw unitReportProblem({ ...decision, draft: facts.draft });
  if (!(await store.saveUnitReport(decision.draft))) {
    const draft = await store.unitReport(key);
    throw unitReportProblem({ refusal: refuseReport('staleVersion'), draft });
  }
  return unitReportReply({ key, facts: { ...facts, draft: decision.draft }, asOf: now });
}
