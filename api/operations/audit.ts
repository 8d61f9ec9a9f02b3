import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { z } from 'zod';
import { type BundleContent, bundleParts } from '../../audit/bundle-parts.js';
import { reconciliation, signedCheckpoint } from '../answers/audit.js';
import { ok } from '../answers/common.js';
import { planBundle, taskBundle } from '../audit/bundle-content.js';
import { reconcilePlan } from '../audit/plan-audit.js';
import { operation, sent } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { planParams } from '../period-schemas.js';
import { taskParams } from '../schemas.js';
import { storedPlan } from '../stored-plan.js';
import { taskAt } from '../task-at.js';
import { auditLooks } from './audit-looks.js';
import { auditRuns } from './audit-runs.js';

const bundleQuery = z.object({ persons: z.enum(['veiled']).optional() });
const zip = {
  200: {
    media: 'application/zip',
    says: { vi: 'Hồ sơ tự chứng minh', en: 'A bundle that proves itself' },
  },
} as const;

const exportTask = operation({
  id: 'exportTaskBundle',
  method: 'get',
  path: '/audit/tasks/{taskId}/bundle',
  tag: 'audit',
  summary: { vi: 'Hồ sơ kiểm toán của một nhiệm vụ', en: 'The audit bundle of a task' },
  needs: { action: 'read', subject: 'AuditBundle' },
  params: taskParams,
  query: bundleQuery,
  answers: zip,
  handle: async (services, { caller, params: { taskId }, query, now, response }) => {
    const { planId } = await taskAt({ services, caller, taskId });
    const plan = await storedPlan({ services, planId });
    const isVeiled = query.persons === 'veiled';
    await sendBundle({ response, content: await taskBundle({ services, plan, taskId, isVeiled, now }) });
    return sent;
  },
});

const exportPlan = operation({
  id: 'exportPlanBundle',
  method: 'get',
  path: '/audit/plans/{planId}/bundle',
  tag: 'audit',
  summary: { vi: 'Hồ sơ kiểm toán của cả kế hoạch', en: 'The audit bundle of a whole plan' },
  needs: { action: 'read', subject: 'AuditBundle' },
  params: planParams,
  query: bundleQuery,
  answers: zip,
  handle: async (services, { params: { planId }, query, now, response }) => {
    const plan = await storedPlan({ services, planId });
    const isVeiled = query.persons === 'veiled';
    await sendBundle({ response, content: await planBundle({ services, plan, isVeiled, now }) });
    return sent;
  },
});

const listCheckpoints = operation({
  id: 'listCheckpoints',
  method: 'get',
  path: '/audit/plans/{planId}/checkpoints',
  tag: 'audit',
  summary: {
    vi: 'Các điểm kiểm chứng đã ký, để giữ một bản ở nơi khác',
    en: 'Signed checkpoints, for a copy that is kept elsewhere',
  },
  needs: { action: 'read', subject: 'Record' },
  params: planParams,
  answers: ok(z.array(signedCheckpoint), { vi: 'Các điểm kiểm chứng', en: 'The checkpoints' }),
  handle: async ({ store }, { params: { planId } }) =>
    reply(
      200,
      (await store.checkpoints(planId)).map(({ signed }) => signed),
    ),
});

const reconcile = operation({
  id: 'reconcilePlan',
  method: 'get',
  path: '/audit/plans/{planId}/reconciliation',
  tag: 'audit',
  summary: {
    vi: 'Temporal, sự kiện, bản xem và kho lưu trữ có khớp nhau không',
    en: 'Whether Temporal, events, views and archive agree',
  },
  needs: { action: 'read', subject: 'Record' },
  params: planParams,
  answers: ok(reconciliation, { vi: 'Những chỗ không khớp', en: 'What does not agree' }),
  handle: async (services, { params: { planId } }) => {
    await storedPlan({ services, planId });
    return reply(200, await reconcilePlan({ services, planId }));
  },
});

export const auditOperations = [
  exportTask,
  exportPlan,
  listCheckpoints,
  reconcile,
  ...auditLooks,
  ...auditRuns,
];

async function sendBundle({
  response,
  content,
}: {
  response: Response;
  content: BundleContent;
}): Promise<void> {
  response.type('application/zip').attachment(`${content.scope.id.replaceAll('/', '-')}.zip`);
  await pipeline(Readable.from(bundleParts(content)), response);
}
