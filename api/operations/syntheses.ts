import { renderChart } from '../../documents/charts/render-chart.js';
import { writeSynthesisXlsx } from '../../documents/synthesis/write-synthesis-xlsx.js';
import type { Chart } from '../../domain/charts/chart.js';
import {
  reportsByShortcoming,
  statusByShortcoming,
  unitsWithMostMissing,
} from '../../domain/synthesis/charts.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { ok } from '../answers/common.js';
import { synthesisAnswer } from '../answers/synthesis.js';
import { attachment } from '../attachment.js';
import { operation } from '../operation/operation.js';
import { reply, replyBytes } from '../operation/reply.js';
import {
  type ChartName,
  chartParams,
  periodParams,
  synthesisFileQuery,
  synthesisQuery,
} from '../period-schemas.js';
import { synthesisFor } from '../synthesis-for.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const chartWidthPx = 1_600;
const needs = { action: 'read', subject: 'Synthesis' } as const;

const getSynthesis = operation({
  id: 'getSynthesis',
  method: 'get',
  path: '/plans/{planId}/periods/{period}/synthesis',
  tag: 'periods',
  summary: { vi: 'Bản tổng hợp đã chốt của kỳ', en: 'The frozen synthesis of a period' },
  needs,
  params: periodParams,
  query: synthesisQuery,
  answers: ok(synthesisAnswer, { vi: 'Bản tổng hợp', en: 'The synthesis' }),
  handle: async (services, { caller, params, query }) => {
    const { stored, synthesis, leavesOut } = await synthesisFor({ services, caller, ...params, ...query });
    const { planId, period, version, hash } = stored;
    return reply(200, { planId, period, version, hash, leavesOut, synthesis });
  },
});

const getWorkbook = operation({
  id: 'getSynthesisWorkbook',
  method: 'get',
  path: '/plans/{planId}/periods/{period}/synthesis.xlsx',
  tag: 'periods',
  summary: { vi: 'Bản tổng hợp dưới dạng bảng tính', en: 'The synthesis as a workbook' },
  needs,
  params: periodParams,
  query: synthesisFileQuery,
  answers: { 200: { media: xlsxType, says: { vi: 'Tệp .xlsx', en: 'The .xlsx' } } },
  handle: async (services, { caller, params, query: { language, ...query } }) => {
    const { stored, synthesis, nameOf } = await synthesisFor({ services, caller, ...params, ...query });
    const { hash, period, version } = stored;
    const withConfidential = query.confidential;
    const bytes = await writeSynthesisXlsx({ synthesis, nameOf, language, withConfidential, hash });
    const name = `Tổng hợp báo cáo ${period} (bản ${String(version)}).xlsx`;
    return replyBytes(200, bytes, { 'Content-Type': xlsxType, ...attachment(name) });
  },
});

const getChart = operation({
  id: 'getSynthesisChart',
  method: 'get',
  path: '/plans/{planId}/periods/{period}/charts/{name}.png',
  tag: 'periods',
  summary: { vi: 'Một biểu đồ của bản tổng hợp', en: 'A chart of the synthesis' },
  needs,
  params: chartParams,
  query: synthesisFileQuery,
  answers: { 200: { media: 'image/png', says: { vi: 'Biểu đồ', en: 'The chart' } } },
  handle: async (services, { caller, params: { name, ...params }, query: { language, ...query } }) => {
    const { synthesis, nameOf } = await synthesisFor({ services, caller, ...params, ...query });
    const chart = charts[name]({ synthesis, nameOf, withConfidential: query.confidential });
    const { png } = renderChart({ chart, language, widthPx: chartWidthPx });
    return replyBytes(200, Buffer.from(png), { 'Content-Type': 'image/png' });
  },
});

export const synthesisOperations = [getSynthesis, getWorkbook, getChart];

interface Charted {
  readonly synthesis: Synthesis;
  readonly nameOf: (unit: string) => LocalizedText;
  readonly withConfidential: boolean;
}

const charts: Readonly<Record<ChartName, (of: Charted) => Chart>> = {
  'reports-by-shortcoming': reportsByShortcoming,
  'units-lacking-most': unitsWithMostMissing,
  'status-by-shortcoming': statusByShortcoming,
};
