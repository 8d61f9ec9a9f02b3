import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { concernedUnits } from '../../domain/papers/concerned-units.js';
import { paperFileName } from '../../domain/papers/file-name.js';
import { type IssuedPaper, referenceTo } from '../../domain/papers/issued.js';
import { mayPreview } from '../../domain/papers/who-issues.js';
import { ok } from '../answers/common.js';
import { issuedPaper } from '../answers/paper.js';
import { attachment } from '../attachment.js';
import type { Caller } from '../operation/caller.js';
import { notAllowed } from '../operation/not-allowed.js';
import { operation } from '../operation/operation.js';
import { reply, replyBytes } from '../operation/reply.js';
import { issueRequest, paperParams, previewRequest, replaceRequest } from '../paper-schemas.js';
import { draftFor } from '../papers/draft-for.js';
import { paperFacts } from '../papers/facts.js';
import { issue } from '../papers/issue.js';
import { paperBytes } from '../papers/write.js';
import { planParams } from '../period-schemas.js';
import { momentOfPlan } from '../plan-now.js';
import { notFound } from '../problem.js';
import type { Services } from '../services.js';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docx = { media: docxType, says: { vi: 'Tệp .docx', en: 'The .docx' } } as const;
const list = '/plans/{planId}/papers';
const one = `${list}/{kind}/{n}` as const;
const issued = {
  200: {
    json: issuedPaper,
    says: { vi: 'Yêu cầu này đã ban hành văn bản', en: 'This request has issued it' },
  },
  201: { json: issuedPaper, says: { vi: 'Văn bản đã ban hành', en: 'The paper is issued' } },
} as const;

const preview = operation({
  id: 'previewPaper',
  method: 'post',
  path: `${list}/preview`,
  tag: 'papers',
  summary: { vi: 'Xem dự thảo một văn bản; không lưu gì', en: 'Drafts a paper; nothing is stored' },
  needs: { action: 'preview', subject: 'Paper' },
  params: planParams,
  body: previewRequest,
  bodyLimitInMb: 4,
  answers: { 200: docx },
  handle: async (services, { caller, params: { planId }, body: { about, head, texts } }) => {
    const facts = await paperFacts({ services, planId, given: { head, texts } });
    const { paper } = await draftFor({ facts, caller, about, may: mayPreview, refused: notAllowed() });
    const { bytes } = await paperBytes({ services, paper });
    const name = paperFileName({ about, number: paper.number, draft: true });
    return replyBytes(200, bytes, { 'Content-Type': docxType, ...attachment(name) });
  },
});

const issueOne = operation({
  id: 'issuePaper',
  method: 'post',
  path: list,
  tag: 'papers',
  summary: {
    vi: 'Ban hành một văn bản với số do văn thư cấp',
    en: 'Issues a paper under the number of the registry',
  },
  needs: { action: 'issue', subject: 'Paper' },
  params: planParams,
  body: issueRequest,
  bodyLimitInMb: 4,
  answers: issued,
  handle: async (services, { caller, params: { planId }, body: { id, about, head, texts }, key }) => {
    const requestId = requestOf({ caller, id, key });
    const before = await services.store.paperOfRequest({ planId, requestId });
    if (before) return reply(200, before);
    const facts = await paperFacts({ services, planId, given: { head, texts } });
    return reply(201, await issue({ facts, requestId, caller, about }));
  },
});

const listPapers = operation({
  id: 'listPapers',
  method: 'get',
  path: list,
  tag: 'papers',
  summary: {
    vi: 'Các văn bản đã ban hành mà người hỏi được đọc',
    en: 'The issued papers that the caller may read',
  },
  needs: { action: 'read', subject: 'Paper' },
  params: planParams,
  answers: ok(z.array(issuedPaper), { vi: 'Các văn bản', en: 'The papers' }),
  handle: async (services, { caller, params: { planId } }) => {
    await momentOfPlan({ services, planId });
    const visible = caller.access.visible('read', 'Paper');
    return reply(200, await services.store.papers({ planId, visible }));
  },
});

const replace = operation({
  id: 'replacePaper',
  method: 'post',
  path: `${one}/replace`,
  tag: 'papers',
  summary: {
    vi: 'Ban hành văn bản thay thế một văn bản đã ban hành',
    en: 'Issues a paper in place of another',
  },
  needs: { action: 'issue', subject: 'Paper' },
  params: paperParams,
  body: replaceRequest,
  bodyLimitInMb: 4,
  answers: issued,
  handle: async (services, { caller, params, body: { id, reason, head, texts, about }, key }) => {
    const replaced = await paperAt({ services, caller, params });
    const { planId } = replaced;
    const requestId = requestOf({ caller, id, key });
    const before = await services.store.paperOfRequest({ planId, requestId });
    if (before) return reply(200, before);
    const given = { head, texts, replaces: referenceTo(replaced) };
    const facts = await paperFacts({ services, planId, given });
    const replacing = { replaced, reason };
    const asked = { facts, requestId, caller, about: about ?? replaced.about, replacing };
    return reply(201, await issue(asked));
  },
});

const getPaper = operation({
  id: 'getPaper',
  method: 'get',
  path: one,
  tag: 'papers',
  summary: { vi: 'Một văn bản đã ban hành', en: 'An issued paper' },
  needs: { action: 'read', subject: 'Paper' },
  params: paperParams,
  answers: ok(issuedPaper, { vi: 'Văn bản', en: 'The paper' }),
  handle: async (services, { caller, params }) => reply(200, await paperAt({ services, caller, params })),
});

const getFile = operation({
  id: 'getPaperFile',
  method: 'get',
  path: `${one}.docx`,
  tag: 'papers',
  summary: { vi: 'Tệp của văn bản như khi ban hành', en: 'The file of a paper as it was issued' },
  needs: { action: 'read', subject: 'Paper' },
  params: paperParams,
  answers: { 200: { ...docx, versioned: true } },
  handle: async (services, { caller, params }) => {
    const paper = await paperAt({ services, caller, params });
    const content = await services.store.paperContent(paper.id);
    if (!content) throw new Error(`the paper ${paper.id} has no content`);
    const headers = { 'Content-Type': docxType, ETag: `"${paper.sha256}"` };
    return replyBytes(200, content, { ...headers, ...attachment(paperFileName(paper)) });
  },
});

export const paperOperations = [preview, issueOne, listPapers, replace, getPaper, getFile];

/** An issued paper that this person may read; 404 where there is none for him. */
async function paperAt({
  services: { store },
  caller: { access },
  params: { planId, kind, n },
}: {
  services: Services;
  caller: Caller;
  params: z.output<typeof paperParams>;
}): Promise<IssuedPaper> {
  const found = await store.paper(`${planId}/${kind}/${String(n)}`);
  if (found && access.may('read', 'Paper', { concerns: concernedUnits(found.about) })) return found;
  throw notFound({ vi: 'văn bản đã ban hành này', en: 'issued paper' });
}

/** Two persons may give their requests one id. */
function requestOf({
  caller: { person },
  id,
  key,
}: {
  caller: Caller;
  id?: string | undefined;
  key?: string | undefined;
}): string {
  return `${person.id} ${id ?? key ?? randomUUID()}`;
}
