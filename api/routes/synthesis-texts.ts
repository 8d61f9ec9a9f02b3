import { type Response, Router } from 'express';
import type { StoredSynthesis } from '../../activities/store/period-port.js';
import type { EditedTexts } from '../../activities/store/text-port.js';
import { namesOf } from '../../domain/directory/names-of.js';
import { editablesOf } from '../../domain/papers/slots.js';
import { periodProblem } from '../faults.js';
import { consolidatedPaper } from '../papers/draft-consolidated-report.js';
import { refuseUnknownSlots } from '../papers/slots.js';
import { periodParams, synthesisQuery, textsRequest } from '../period-schemas.js';
import { planNow } from '../plan-now.js';
import { Problem } from '../problem.js';
import { seenVersion } from '../seen-version.js';
import type { Services } from '../services.js';
import { synthesisAt } from '../synthesis-at.js';

/** What DPI writes around the tables of a synthesis: its figures are nobody's to edit. */
export function synthesisTextRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();
  const asked = async ({ params, query }: { params: unknown; query: unknown }) => {
    const { planId, period } = periodParams.parse(params);
    const { version } = synthesisQuery.pick({ version: true }).parse(query);
    const { plan, now } = await planNow({ services, planId });
    const stored = await synthesisAt({ services, planId, period, version });
    const given = { head: {}, texts: {} };
    const facts = { plan, now, nameOf: namesOf(plan.directory), given };
    const drafted = consolidatedPaper({ facts, synthesis: stored.synthesis, texts: {} });
    return { plan, now, stored, drafted, edited: await store.editedTexts(stored.id) };
  };

  router.get('/plans/:planId/periods/:period/synthesis/texts', async (request, response) => {
    const { stored, drafted, edited } = await asked(request);
    sendTexts({ response, stored, drafted, edited });
  });

  router.put('/plans/:planId/periods/:period/synthesis/texts', async (request, response) => {
    const revision = seenVersion(request);
    const { by, texts } = textsRequest.parse(request.body);
    const { plan, now, stored, drafted, edited } = await asked(request);
    if (by.unit !== plan.directory.focalUnit || (by.role !== 'dpiSupervisor' && by.role !== 'officer'))
      throw periodProblem('notAuthorized');
    refuseUnknownSlots({ paper: drafted, texts });
    const saving: EditedTexts = { id: stored.id, revision: revision + 1, texts, savedBy: by, savedAt: now };
    if (revision !== (edited?.revision ?? 0) || !(await store.saveTexts(saving))) throw staleTexts();
    sendTexts({ response, stored, drafted, edited: saving });
  });
  return router;
}

/** Each slot with what is drafted for it and what stands in it; the ETag is what a later saving has to name. */
function sendTexts({
  response,
  stored: { planId, period, version, hash },
  drafted,
  edited,
}: {
  response: Response;
  stored: StoredSynthesis;
  drafted: Parameters<typeof editablesOf>[0];
  edited: EditedTexts | undefined;
}): void {
  const slots = editablesOf(drafted).map(({ id, label, text }) => {
    const own = edited?.texts[id];
    return { id, label, drafted: text, text: own ?? text, edited: own !== undefined };
  });
  response.set('ETag', `"${String(edited?.revision ?? 0)}"`);
  response.json({
    planId,
    period,
    version,
    hash,
    slots,
    ...(edited && { savedBy: edited.savedBy, savedAt: edited.savedAt }),
  });
}

function staleTexts(): Problem {
  return new Problem({
    status: 412,
    code: 'textsChanged',
    sentence: {
      vi: 'Người khác vừa lưu các đoạn văn này; hãy tải lại, ghép phần của mình rồi lưu.',
      en: 'Somebody else has just saved these texts; load them, bring yours in, and save again.',
    },
  });
}
