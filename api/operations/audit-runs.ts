import { z } from 'zod';
import type { StoredPlan } from '../../activities/store/port.js';
import { isSoundCalendar } from '../../domain/calendar/check-calendar.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import { isSoundPolicy } from '../../domain/policy/check-policy.js';
import type { Policy } from '../../domain/policy/policy.js';
import { tellingAt } from '../../domain/policy/telling-at.js';
import { refusals } from '../../domain/task/refusals.js';
import { bundleExamination, replayReport, whatIfAnswer } from '../answers/audit.js';
import { ok } from '../answers/common.js';
import { planBundle, taskBundle } from '../audit/bundle-content.js';
import { bundleMedia, examineBundleIn } from '../audit/receive-bundle.js';
import { replayNow } from '../audit/verify-now.js';
import { whatIfPlan } from '../audit/what-if-plan.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { planParams } from '../period-schemas.js';
import { Problem } from '../problem.js';
import { taskParams } from '../schemas.js';
import { storedPlan } from '../stored-plan.js';
import { taskAt } from '../task-at.js';
import { calendar, policy } from '../terms-schemas.js';

const needs = { action: 'read', subject: 'AuditBundle' } as const;

const examineBundle = operation({
  id: 'examineBundle',
  method: 'post',
  path: '/audit/bundles/examination',
  tag: 'audit',
  summary: {
    vi: 'Kiểm tra một hồ sơ do người khác đưa; không lưu lại gì',
    en: 'Examines a bundle that somebody brings; nothing of it is kept',
  },
  needs,
  takesStream: bundleMedia,
  answers: ok(bundleExamination, { vi: 'Kết quả kiểm tra', en: 'What was found' }),
  handle: async ({ store }, { request }) => reply(200, await examineBundleIn({ request, store })),
});

const replayTask = operation({
  id: 'replayTask',
  method: 'get',
  path: '/audit/tasks/{taskId}/replay',
  tag: 'audit',
  summary: {
    vi: 'Chạy lại lịch sử của nhiệm vụ trên mã quy trình của phiên bản này',
    en: 'Replays the history of a task against the workflow code of this version',
  },
  needs,
  params: taskParams,
  alsoRefuses: [422],
  answers: ok(replayReport, { vi: 'Kết quả chạy lại', en: 'What came of it' }),
  handle: async (services, { caller, params: { taskId }, now }) => {
    const { planId } = await taskAt({ services, caller, taskId });
    const plan = await storedPlan({ services, planId });
    return reply(200, await replayNow(await taskBundle({ services, plan, taskId, isVeiled: false, now })));
  },
});

const replayPlan = operation({
  id: 'replayPlan',
  method: 'get',
  path: '/audit/plans/{planId}/replay',
  tag: 'audit',
  summary: {
    vi: 'Chạy lại lịch sử của cả kế hoạch trên mã quy trình của phiên bản này',
    en: 'Replays the histories of a plan against the workflow code of this version',
  },
  needs,
  params: planParams,
  alsoRefuses: [422],
  answers: ok(replayReport, { vi: 'Kết quả chạy lại', en: 'What came of it' }),
  handle: async (services, { params: { planId }, now }) => {
    const plan = await storedPlan({ services, planId });
    return reply(200, await replayNow(await planBundle({ services, plan, isVeiled: false, now })));
  },
});

const whatIf = operation({
  id: 'whatIfPlan',
  method: 'post',
  path: '/audit/plans/{planId}/what-if',
  tag: 'audit',
  summary: {
    vi: 'Nếu theo chính sách hoặc lịch khác: những lần nhắc nào sẽ có thêm hoặc không có',
    en: 'Under another policy or calendar: which rungs would have fired beside or not at all',
  },
  needs,
  params: planParams,
  body: z
    .strictObject({
      policy: policy.exactOptional(),
      rungs: z
        .array(z.strictObject({ rung: z.string().min(1).max(100), workingDays: z.int().min(0).max(250) }))
        .min(1)
        .max(20)
        .exactOptional()
        .describe('Rungs of the policy that fire on another day.'),
      calendar: calendar.exactOptional(),
    })
    .refine((terms) => Object.keys(terms).length > 0)
    .meta({ minProperties: 1 }),
  answers: ok(whatIfAnswer, { vi: 'Những gì sẽ khác', en: 'What would differ' }),
  handle: async (services, { params: { planId }, body }) => {
    const plan = await storedPlan({ services, planId });
    return reply(200, await whatIfPlan({ services, planId, ...soundTerms({ plan, ...body }) }));
  },
});

export const auditRuns = [examineBundle, replayTask, replayPlan, whatIf];

function soundTerms({
  plan,
  policy: given,
  rungs = [],
  calendar: days,
}: {
  plan: Pick<StoredPlan, 'policy'>;
  policy?: Policy;
  rungs?: readonly { readonly rung: string; readonly workingDays: number }[];
  calendar?: WorkingCalendar;
}): { readonly policy?: Policy; readonly calendar?: WorkingCalendar } {
  if (given && !isSoundPolicy(given)) throw notSound('policy');
  if (days && !isSoundCalendar(days)) throw notSound('calendar');
  const from = given ?? plan.policy;
  const ladders = Object.values(from.ladders);
  const isThere = (id: string) => ladders.some((ladder) => ladder.some((rung) => rung.id === id));
  if (!rungs.every(({ rung }) => isThere(rung))) throw notSound('rungs');
  const moved = rungs.reduce((policyThen, rung) => tellingAt({ policy: policyThen, ...rung }), from);
  return { ...((given || rungs.length > 0) && { policy: moved }), ...(days && { calendar: days }) };
}

function notSound(field: 'policy' | 'rungs' | 'calendar'): Problem {
  const code = field === 'calendar' ? 'badCalendar' : 'badPolicy';
  const sentence = refusals[code];
  return new Problem({
    status: 422,
    code,
    sentence,
    fields: [{ field, messages: sentence, place: 'body' }],
  });
}
