import type { StoredSynthesis } from '../../activities/store/period-port.js';
import type { EditedTexts } from '../../activities/store/text-port.js';
import { namesOf } from '../../domain/directory/names-of.js';
import { editablesOf } from '../../domain/papers/slots.js';
import { okVersioned } from '../answers/common.js';
import { synthesisTexts } from '../answers/synthesis.js';
import { periodProblem } from '../faults.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { consolidatedPaper } from '../papers/draft-consolidated-report.js';
import { refuseUnknownSlots } from '../papers/slots.js';
import { periodParams, textsRequest, versionQuery } from '../period-schemas.js';
import { planNow } from '../plan-now.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { synthesisAt } from '../synthesis-at.js';

const path = '/plans/{planId}/periods/{period}/synthesis/texts';

const getTexts = operation({
  id: 'getSynthesisTexts',
  method: 'get',
  path,
  tag: 'periods',
  summary: { vi: 'Các đoạn văn quanh các bảng của bản tổng hợp', en: 'The texts around the tables' },
  needs: { action: 'read', subject: 'Synthesis' },
  params: periodParams,
  query: versionQuery,
  answers: okVersioned(synthesisTexts, { vi: 'Các đoạn văn', en: 'The texts' }),
  handle: async (services, { params, query }) => textsReply(await textsAt({ services, ...params, ...query })),
});

const saveTexts = operation({
  id: 'saveSynthesisTexts',
  method: 'put',
  path,
  tag: 'periods',
  summary: {
    vi: 'Lưu các đoạn văn; số liệu thì không ai sửa được',
    en: 'Saves the texts; the figures are nobody’s to edit',
  },
  needs: { action: 'write', subject: 'Synthesis' },
  params: periodParams,
  query: versionQuery,
  body: textsRequest,
  bodyLimitInMb: 4,
  seesVersion: true,
  answers: okVersioned(synthesisTexts, { vi: 'Các đoạn văn đã lưu', en: 'The texts as they were saved' }),
  handle: async (services, { caller, params, query, body: { texts }, seen }) => {
    const at = await textsAt({ services, ...params, ...query });
    const { plan, now, stored, drafted, edited } = at;
    const savedBy = caller.actor();
    // Of a plan that was launched under another directory the focal department is another.
    if (savedBy.unit !== plan.directory.focalUnit) throw periodProblem('notAuthorized');
    refuseUnknownSlots({ paper: drafted, texts });
    const saving: EditedTexts = { id: stored.id, revision: seen + 1, texts, savedBy, savedAt: now };
    if (seen !== (edited?.revision ?? 0) || !(await services.store.saveTexts(saving))) throw staleTexts();
    return textsReply({ ...at, edited: saving });
  },
});

export const synthesisTextOperations = [getTexts, saveTexts];

async function textsAt({
  services,
  planId,
  period,
  version,
}: {
  services: Services;
  planId: string;
  period: string;
  version?: number | undefined;
}) {
  const { plan, now } = await planNow({ services, planId });
  const stored = await synthesisAt({ services, planId, period, version });
  const facts = { plan, now, nameOf: namesOf(plan.directory), given: { head: {}, texts: {} } };
  const drafted = consolidatedPaper({ facts, synthesis: stored.synthesis, texts: {} });
  return { plan, now, stored, drafted, edited: await services.store.editedTexts(stored.id) };
}

/** Each slot with what is drafted for it and what stands in it; the ETag is what a later saving has to name. */
function textsReply({
  stored: { planId, period, version, hash },
  drafted,
  edited,
}: {
  stored: StoredSynthesis;
  drafted: Parameters<typeof editablesOf>[0];
  edited: EditedTexts | undefined;
}) {
  const slots = editablesOf(drafted).map(({ id, label, text }) => {
    const own = edited?.texts[id];
    return { id, label, drafted: text, text: own ?? text, edited: own !== undefined };
  });
  const saved = edited && { savedBy: edited.savedBy, savedAt: edited.savedAt };
  const headers = { ETag: `"${String(edited?.revision ?? 0)}"` };
  return reply(200, { planId, period, version, hash, slots, ...saved }, headers);
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
