import { ok } from '../answers/common.js';
import { reviewAnswer } from '../answers/unit-report.js';
import { refusalProblem } from '../faults.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { reviewUnitReport } from '../review-unit-report.js';
import { unitReportAt } from '../unit-report-at.js';
import { acceptRequest, unitReportAddress as params, returnRequest } from '../unit-report-schemas.js';

const one = '/plans/{planId}/periods/{period}/reports/{unit}';
const needs = { action: 'review', subject: 'UnitReport' } as const;
const answers = ok(reviewAnswer, { vi: 'Kết quả từng dòng', en: 'What became of each line' });

const acceptUnitReport = operation({
  id: 'acceptUnitReport',
  method: 'post',
  path: `${one}/accept`,
  tag: 'reports',
  summary: { vi: 'Sở đầu mối tiếp nhận các dòng báo cáo', en: 'DPI accepts lines of the report' },
  needs,
  params,
  body: acceptRequest,
  answers,
  handle: async (services, { caller, params: key, body }) => {
    const { facts } = await unitReportAt({ services, caller, key, action: 'review' });
    const reviewing = { services, ...facts, ...body, by: caller.actor() };
    return reply(200, { lines: await reviewUnitReport({ ...reviewing, review: { verdict: 'accepted' } }) });
  },
});

const returnUnitReport = operation({
  id: 'returnUnitReport',
  method: 'post',
  path: `${one}/return`,
  tag: 'reports',
  summary: { vi: 'Sở đầu mối trả lại các dòng báo cáo', en: 'DPI returns lines of the report' },
  needs,
  params,
  body: returnRequest,
  answers,
  handle: async (services, { caller, params: key, body: { reason, ...body } }) => {
    if (reason.trim() === '') throw refusalProblem('reasonRequired');
    const { facts } = await unitReportAt({ services, caller, key, action: 'review' });
    const reviewing = { services, ...facts, ...body, by: caller.actor() };
    return reply(200, {
      lines: await reviewUnitReport({ ...reviewing, review: { verdict: 'returned', reason } }),
    });
  },
});

export const unitReportReviewOperations = [acceptUnitReport, returnUnitReport];
