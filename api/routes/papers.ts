import { Router } from 'express';
import { everything } from '../../domain/access/condition.js';
import { paperFileName } from '../../domain/papers/file-name.js';
import { type IssuedPaper, referenceTo, replacementRefusal } from '../../domain/papers/issued.js';
import { attachment } from '../attachment.js';
import { paperProblem } from '../faults.js';
import { issueRequest, paperParams, previewRequest, replaceRequest } from '../paper-schemas.js';
import { draftPaper } from '../papers/draft.js';
import { paperFacts } from '../papers/facts.js';
import { issue } from '../papers/issue.js';
import { refuseUnknownSlots } from '../papers/slots.js';
import { paperBytes } from '../papers/write.js';
import { planParams } from '../period-schemas.js';
import { planNow } from '../plan-now.js';
import { notFound } from '../problem.js';
import type { Services } from '../services.js';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Papers: looked at before they are issued, issued under the registry's number, replaced, listed and given as .docx. */
export function paperRoutes(services: Services): Router {
  const { store } = services;
  const router = Router();
  const paperAt = async (params: unknown): Promise<IssuedPaper> => {
    const { planId, kind, n } = paperParams.parse(params);
    const found = await store.paper(`${planId}/${kind}/${String(n)}`);
    if (!found) throw notFound({ vi: 'văn bản đã ban hành này', en: 'issued paper' });
    return found;
  };

  router.post('/plans/:planId/papers/preview', async (request, response) => {
    const { planId } = planParams.parse(request.params);
    const { about, head, texts } = previewRequest.parse(request.body);
    const facts = await paperFacts({ services, planId, given: { head, texts } });
    const { paper } = await draftPaper({ facts, about });
    refuseUnknownSlots({ paper, texts });
    const { bytes } = await paperBytes({ services, paper });
    const name = paperFileName({ about, number: paper.number, draft: true });
    response.type(docxType).set(attachment(name)).send(bytes);
  });

  router.post('/plans/:planId/papers', async (request, response) => {
    const { planId } = planParams.parse(request.params);
    const { id: requestId, by, about, head, texts } = issueRequest.parse(request.body);
    const before = await store.paperOfRequest({ planId, requestId });
    if (before) {
      response.json(before);
      return;
    }
    const facts = await paperFacts({ services, planId, given: { head, texts } });
    response.status(201).json(await issue({ facts, requestId, by, about }));
  });

  router.get('/plans/:planId/papers', async (request, response) => {
    const { planId } = planParams.parse(request.params);
    await planNow({ services, planId });
    response.json(await store.papers({ planId, visible: everything }));
  });

  router.post('/plans/:planId/papers/:kind/:n/replace', async (request, response) => {
    const replaced = await paperAt(request.params);
    const { planId } = replaced;
    const {
      id: requestId,
      by,
      reason,
      head,
      texts,
      about = replaced.about,
    } = replaceRequest.parse(request.body);
    const before = await store.paperOfRequest({ planId, requestId });
    if (before) {
      response.json(before);
      return;
    }
    const refused = about.kind === replaced.kind ? replacementRefusal({ replaced, reason }) : 'otherKind';
    if (refused) throw paperProblem(refused);
    const facts = await paperFacts({
      services,
      planId,
      given: { head, texts, replaces: referenceTo(replaced) },
    });
    response.status(201).json(await issue({ facts, requestId, by, about, replacing: { replaced, reason } }));
  });

  router.get('/plans/:planId/papers/:kind/:n.docx', async (request, response) => {
    const paper = await paperAt(request.params);
    const content = await store.paperContent(paper.id);
    if (!content) throw new Error(`the paper ${paper.id} has no content`);
    response.set('ETag', `"${paper.sha256}"`);
    response
      .type(docxType)
      .set(attachment(paperFileName(paper)))
      .send(content);
  });

  router.get('/plans/:planId/papers/:kind/:n', async (request, response) => {
    response.json(await paperAt(request.params));
  });
  return router;
}
