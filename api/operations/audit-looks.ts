import { z } from 'zod';
import { copyOf } from '../../audit/checkpoint-copy.js';
import { checkpointCopy, pastTask, verification } from '../answers/audit.js';
import { ok } from '../answers/common.js';
import { planBundle, taskBundle } from '../audit/bundle-content.js';
import { pastOfTask } from '../audit/past-of-task.js';
import { verifyPlanNow, verifyTaskNow } from '../audit/verify-now.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { planParams } from '../period-schemas.js';
import { notFound } from '../problem.js';
import { wholeNumber } from '../query-schemas.js';
import { taskParams } from '../schemas.js';
import { storedPlan } from '../stored-plan.js';
import { taskAt } from '../task-at.js';

/** The one form in which moments are recorded. */
const timeInVietnam = /T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+07:00$/;
const moment = z.string().regex(new RegExp(z.regexes.date.source.slice(0, -1) + timeInVietnam.source));

const showPast = operation({
  id: 'showPastTask',
  method: 'get',
  path: '/audit/tasks/{taskId}/as-of',
  tag: 'audit',
  summary: {
    vi: 'Nhiệm vụ tại một thời điểm đã qua, và lý do của từng thời hạn',
    en: 'A task at a past moment, and why each date was what it was',
  },
  needs: { action: 'read', subject: 'Task' },
  params: taskParams,
  query: z.strictObject({ at: moment }),
  answers: ok(pastTask, { vi: 'Nhiệm vụ lúc đó', en: 'The task then' }),
  handle: async (services, { caller, params: { taskId }, query: { at } }) => {
    await taskAt({ services, caller, taskId });
    const past = pastOfTask({ events: await services.store.events(taskId), at });
    if (!past) throw notFound({ vi: 'nhiệm vụ tại thời điểm đó', en: 'task at that moment' });
    return reply(200, past);
  },
});

const verifyTask = operation({
  id: 'verifyTask',
  method: 'get',
  path: '/audit/tasks/{taskId}/verification',
  tag: 'audit',
  summary: {
    vi: 'Hồ sơ của nhiệm vụ có đúng không, ngay lúc này',
    en: 'Whether the record of a task holds, at this moment',
  },
  needs: { action: 'read', subject: 'AuditBundle' },
  params: taskParams,
  answers: ok(verification, { vi: 'Kết quả kiểm tra', en: 'What was found' }),
  handle: async (services, { caller, params: { taskId }, now }) => {
    const { planId } = await taskAt({ services, caller, taskId });
    const plan = await storedPlan({ services, planId });
    return reply(
      200,
      await verifyTaskNow(await taskBundle({ services, plan, taskId, isVeiled: false, now })),
    );
  },
});

const verifyPlan = operation({
  id: 'verifyPlan',
  method: 'get',
  path: '/audit/plans/{planId}/verification',
  tag: 'audit',
  summary: {
    vi: 'Hồ sơ của cả kế hoạch có đúng không, ngay lúc này',
    en: 'Whether the record of a whole plan holds, at this moment',
  },
  needs: { action: 'read', subject: 'AuditBundle' },
  params: planParams,
  answers: ok(verification, { vi: 'Kết quả kiểm tra', en: 'What was found' }),
  handle: async (services, { params: { planId }, now }) => {
    const plan = await storedPlan({ services, planId });
    return reply(200, await verifyPlanNow(await planBundle({ services, plan, isVeiled: false, now })));
  },
});

const copyCheckpoint = operation({
  id: 'copyLastCheckpoint',
  method: 'get',
  path: '/audit/plans/{planId}/checkpoints/last',
  tag: 'audit',
  summary: {
    vi: 'Điểm chốt cuối, và bằng chứng nó nối tiếp nhật ký cũ có N mã (RFC 9162)',
    en: 'The last checkpoint, and the proof that it continues an older log of N heads (RFC 9162)',
  },
  needs: { action: 'read', subject: 'Record' },
  params: planParams,
  query: z.strictObject({ since: wholeNumber({ least: 1, most: 1_000_000_000 }).exactOptional() }),
  answers: ok(checkpointCopy, { vi: 'Bản sao điểm chốt', en: 'The copy' }),
  handle: async ({ store }, { params: { planId }, query: { since } }) => {
    const checkpoints = await store.checkpoints(planId);
    const signed = checkpoints.at(-1)?.signed;
    if (!signed) throw notFound({ vi: 'điểm chốt', en: 'checkpoint' });
    const log = checkpoints.flatMap(({ added }) => added);
    return reply(200, copyOf({ signed, log, ...(since !== undefined && { since }) }));
  },
});

export const auditLooks = [showPast, verifyTask, verifyPlan, copyCheckpoint];
