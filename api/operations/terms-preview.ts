import { z } from 'zod';
import { isSoundCalendar } from '../../domain/calendar/check-calendar.js';
import { isSoundPolicy } from '../../domain/policy/check-policy.js';
import { civilDate, instant, ok } from '../answers/common.js';
import { obligationKind } from '../answers/task.js';
import { refusalProblem } from '../faults.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { planParams } from '../period-schemas.js';
import { momentOfPlan } from '../plan-now.js';
import { pastUnderTerms, previewTerms } from '../terms-preview.js';
import { calendar, policy } from '../terms-schemas.js';

const rung = z.strictObject({ rung: z.string(), at: instant });

const answer = z
  .strictObject({
    tasks: z.int().describe('Open tasks that the caller may see.'),
    duties: z.int(),
    policyVersion: z.int().describe('The highest in force; a change needs a higher one.'),
    calendarVersion: z.int(),
    otherDates: z.int(),
    otherRungs: z.int(),
    changes: z
      .array(
        z.strictObject({
          taskId: z.string(),
          shortcoming: z.int(),
          taskNumber: z.int(),
          unit: z.string().optional(),
          obligation: z.string(),
          kind: obligationKind,
          debtor: z.string(),
          due: civilDate,
          newDue: civilDate,
          rung: rung.optional().describe('The first that would come at another moment, as it stands.'),
          newRung: rung.optional(),
        }),
      )
      .describe('The first fifty, by date.'),
    past: z
      .strictObject({ added: z.int(), omitted: z.int(), same: z.int(), otherAnswers: z.int() })
      .optional()
      .describe('Rungs that would have fired beside or not at all, had these terms held from the start.'),
  })
  .meta({ id: 'TermsPreview' });

const previewPlanTerms = operation({
  id: 'previewPlanTerms',
  method: 'post',
  path: '/plans/{planId}/terms-preview',
  tag: 'terms',
  summary: {
    vi: 'Nếu đổi quy định hoặc lịch thì những hạn và lần nhắc nào đổi theo; chưa đổi gì',
    en: 'Which dates and rungs another policy or calendar would change; nothing is changed',
  },
  needs: { action: 'read', subject: 'Task' },
  params: planParams,
  body: z.strictObject({
    policy: policy.exactOptional(),
    calendar: calendar.exactOptional(),
    past: z.boolean().default(false),
  }),
  answers: ok(answer, { vi: 'Những gì sẽ đổi', en: 'What would change' }),
  handle: async (services, { caller, params: { planId }, body: { past, ...terms } }) => {
    const now = await momentOfPlan({ services, planId });
    if (terms.policy && !isSoundPolicy(terms.policy)) throw refusalProblem('badPolicy');
    if (terms.calendar && !isSoundCalendar(terms.calendar)) throw refusalProblem('badCalendar');
    const asked = { services, caller, planId, terms };
    const preview = await previewTerms({ ...asked, now });
    return reply(200, past ? { ...preview, past: await pastUnderTerms(asked) } : preview);
  },
});

export const termsPreviewOperations = [previewPlanTerms];
