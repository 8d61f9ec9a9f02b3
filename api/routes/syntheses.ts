import { Router } from 'express';
import { renderChart } from '../../documents/charts/render-chart.js';
import { writeSynthesisXlsx } from '../../documents/synthesis/write-synthesis-xlsx.js';
import type { Chart } from '../../domain/charts/chart.js';
import { namesOf } from '../../domain/directory/names-of.js';
import {
  reportsByShortcoming,
  statusByShortcoming,
  unitsWithMostMissing,
} from '../../domain/synthesis/charts.js';
import type { Synthesis } from '../../domain/synthesis/types.js';
import { withoutConfidential } from '../../domain/synthesis/without-confidential.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { attachment } from '../attachment.js';
import { type ChartName, chartParams, periodParams, synthesisQuery } from '../period-schemas.js';
import { planNow } from '../plan-now.js';
import type { Services } from '../services.js';
import { refuseConfidential, synthesisAt } from '../synthesis-at.js';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const chartWidthPx = 1_600;

/** A frozen synthesis as JSON, as a workbook and as pictures. */
export function synthesisRoutes(services: Services): Router {
  const router = Router();
  const asked = async ({ params, query }: { params: unknown; query: unknown }) => {
    const { planId, period } = periodParams.parse(params);
    const { version, confidential, language } = synthesisQuery.parse(query);
    refuseConfidential(confidential);
    const { plan } = await planNow({ services, planId });
    const stored = await synthesisAt({ services, planId, period, version });
    return { stored, language, nameOf: namesOf(plan.directory) };
  };

  router.get('/plans/:planId/periods/:period/synthesis', async (request, response) => {
    const { stored } = await asked(request);
    const { version, hash, synthesis } = stored;
    const { planId, period } = stored;
    const leavesOut = synthesis.shortcomings.some(({ confidential }) => confidential);
    response.set('ETag', `"${hash}"`);
    response.json({
      planId,
      period,
      version,
      hash,
      leavesOut,
      synthesis: leavesOut ? withoutConfidential(synthesis) : synthesis,
    });
  });

  router.get('/plans/:planId/periods/:period/synthesis.xlsx', async (request, response) => {
    const { stored, language, nameOf } = await asked(request);
    const { synthesis, version, period } = stored;
    const bytes = await writeSynthesisXlsx({ synthesis, nameOf, language });
    const name = `Tổng hợp báo cáo ${period} (bản ${String(version)}).xlsx`;
    response.type(xlsxType).set(attachment(name)).send(bytes);
  });

  router.get('/plans/:planId/periods/:period/charts/:name.png', async (request, response) => {
    const { name } = chartParams.parse(request.params);
    const { stored, language, nameOf } = await asked(request);
    const chart = charts[name]({ synthesis: stored.synthesis, nameOf });
    const { png } = renderChart({ chart, language, widthPx: chartWidthPx });
    response.type('png').send(Buffer.from(png));
  });
  return router;
}

const charts: Readonly<
  Record<ChartName, (of: { synthesis: Synthesis; nameOf: (unit: string) => LocalizedText }) => Chart>
> = {
  'reports-by-shortcoming': ({ synthesis }) => reportsByShortcoming({ synthesis }),
  'units-lacking-most': unitsWithMostMissing,
  'status-by-shortcoming': ({ synthesis }) => statusByShortcoming({ synthesis }),
};
