import { z } from 'zod';
import { calendarNow } from '../../domain/calendar/clock.js';
import { planTextFor } from '../access/plan-words.js';
import { hash, ok } from '../answers/common.js';
import { launchAnswer, launchProgress, planAnswer, planHead, planPreview } from '../answers/plan.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { planParams } from '../period-schemas.js';
import { launchPlan } from '../plans/launch.js';
import { previewPlan } from '../plans/preview.js';
import { readPlanFile } from '../plans/read-file.js';
import { launchRequest, previewPlanRequest } from '../schemas.js';
import { storedPlan } from '../stored-plan.js';

const listPlans = operation({
  id: 'listPlans',
  method: 'get',
  path: '/plans',
  tag: 'plans',
  summary: { vi: 'Các kế hoạch đã triển khai', en: 'The plans that were launched' },
  needs: { action: 'read', subject: 'Plan' },
  answers: ok(z.array(planHead), { vi: 'Các kế hoạch', en: 'The plans' }),
  handle: async ({ store }) => reply(200, await store.plans()),
});

const getPlan = operation({
  id: 'getPlan',
  method: 'get',
  path: '/plans/{planId}',
  tag: 'plans',
  summary: { vi: 'Một kế hoạch và thời điểm của nó', en: 'A plan, and what moment it is there' },
  needs: { action: 'read', subject: 'Plan' },
  params: planParams,
  answers: ok(planAnswer, { vi: 'Kế hoạch', en: 'The plan' }),
  handle: async (services, { params: { planId } }) => {
    const { epochMs = Date.now } = services;
    const {
      text: _text,
      directory: _directory,
      policy: _policy,
      calendar: _calendar,
      adoption: _adoption,
      ...head
    } = await storedPlan({ services, planId });
    return reply(200, { ...head, now: calendarNow({ clock: head.clock, epochMs: epochMs() }) });
  },
});

const getPlanText = operation({
  id: 'getPlanText',
  method: 'get',
  path: '/plans/{planId}/text',
  tag: 'plans',
  summary: {
    vi: 'Văn bản của kế hoạch; phần mật chỉ còn số mục cho người không được đọc',
    en: 'The text of a plan; of what is confidential only the numbers, for whoever may not read it',
  },
  needs: { action: 'read', subject: 'Plan' },
  params: planParams,
  answers: ok(z.strictObject({ planId: z.string(), text: z.string(), whole: z.boolean(), sha256: hash }), {
    vi: 'Văn bản; sha256 là của toàn văn',
    en: 'The text; sha256 is that of the whole',
  }),
  handle: async (services, { params: { planId }, caller: { access } }) => {
    const stored = await storedPlan({ services, planId });
    const text = planTextFor({ plan: stored, access });
    return reply(200, { planId, text, whole: text === stored.text, sha256: stored.sha256 });
  },
});

const getLaunch = operation({
  id: 'getLaunch',
  method: 'get',
  path: '/plans/{planId}/launch',
  tag: 'plans',
  summary: { vi: 'Việc triển khai đã đến đâu', en: 'How far a launch has come' },
  needs: { action: 'read', subject: 'Plan' },
  params: planParams,
  answers: ok(launchProgress, { vi: 'Tiến độ', en: 'The progress' }),
  handle: async (services, { params: { planId } }) => {
    const [stored, progress] = await Promise.all([
      storedPlan({ services, planId }),
      services.store.launchProgress(planId),
    ]);
    return reply(200, progress ?? { planId, started: 0, of: stored.workflows, done: false });
  },
});

const preview = operation({
  id: 'previewPlan',
  method: 'post',
  path: '/plans/preview',
  tag: 'plans',
  summary: {
    vi: 'Đọc thử một văn bản: nhiệm vụ, ghi chú, tên chưa rõ đơn vị; chưa triển khai gì',
    en: 'Reads a text: its tasks, notes and names without a unit; nothing is launched',
  },
  needs: { action: 'preview', subject: 'Plan' },
  body: previewPlanRequest,
  bodyLimitInMb: 8,
  takesAnyText: true,
  answers: ok(planPreview, { vi: 'Cách hiểu văn bản', en: 'How the text is understood' }),
  handle: async (services, { body }) => reply(200, await previewPlan({ services, ...body })),
});

const readFile = operation({
  id: 'readPlanFile',
  method: 'post',
  path: '/plans/text',
  tag: 'plans',
  summary: {
    vi: 'Lấy văn bản ra khỏi một tệp kế hoạch (.docx hoặc .txt); chưa triển khai gì',
    en: 'Takes the text out of the file of a plan (.docx or .txt); nothing is launched',
  },
  needs: { action: 'preview', subject: 'Plan' },
  takesStream: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'text/plain',
    'application/octet-stream',
  ],
  answers: ok(z.strictObject({ text: z.string() }), { vi: 'Văn bản', en: 'The text' }),
  handle: async (_services, { request }) => reply(200, { text: await readPlanFile(request) }),
});

const launch = operation({
  id: 'launchPlan',
  method: 'post',
  path: '/plans',
  tag: 'plans',
  summary: { vi: 'Triển khai một kế hoạch', en: 'Launches a plan' },
  needs: { action: 'launch', subject: 'Plan' },
  body: launchRequest,
  bodyLimitInMb: 8,
  takesAnyText: true,
  answers: { 202: { json: launchAnswer, says: { vi: 'Đang triển khai', en: 'The launch has begun' } } },
  handle: async (services, { caller: { access, actor }, body }) => {
    const stored = await launchPlan({ services, access, by: actor(), ...body });
    return reply(202, {
      planId: stored.planId,
      tasks: stored.totals.tasks ?? 0,
      workflows: stored.workflows,
      awaitingUnit: stored.awaitingUnit,
      ...(stored.adoption && { adopted: stored.adoption.rows.length }),
    });
  },
});

export const planOperations = [listPlans, getPlan, getPlanText, getLaunch, preview, readFile, launch];
