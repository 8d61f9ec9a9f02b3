import { z } from 'zod';
import { explainWorkingDays } from '../../domain/calendar/explain.js';
import { addWorkingDays } from '../../domain/calendar/working-calendar.js';
import { civilDate, localized, ok } from '../answers/common.js';
import { personAnswer } from '../answers/terms.js';
import { shownTerms } from '../new-plan-terms.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { termsQuery, workingDaysQuery } from '../schemas.js';
import type { Services } from '../services.js';
import { storedPlan } from '../stored-plan.js';
import { calendar, directory, policy } from '../terms-schemas.js';

/** Of a plan those that its open tasks run under now; without a plan, those under which new plans are launched. */
async function termsOf({ services, plan }: { services: Services; plan?: string | undefined }) {
  if (plan === undefined) return shownTerms(services);
  const stored = await storedPlan({ services, planId: plan });
  return { ...stored, ...(await services.store.termsInForce(plan)) };
}

const getDirectory = operation({
  id: 'getDirectory',
  method: 'get',
  path: '/directory',
  tag: 'terms',
  summary: { vi: 'Danh bạ đơn vị, lĩnh vực và lãnh đạo', en: 'The directory of units, fields and leaders' },
  needs: { action: 'read', subject: 'Directory' },
  query: termsQuery,
  alsoRefuses: [404],
  answers: ok(directory, { vi: 'Danh bạ', en: 'The directory' }),
  handle: async (services, { query }) => reply(200, (await termsOf({ services, ...query })).directory),
});

const listPeople = operation({
  id: 'listPeople',
  method: 'get',
  path: '/people',
  tag: 'terms',
  summary: { vi: 'Những người tham gia', en: 'The people who take part' },
  needs: { action: 'read', subject: 'Directory' },
  answers: ok(z.array(personAnswer), { vi: 'Những người', en: 'The people' }),
  handle: ({ people }) =>
    Promise.resolve(
      reply(
        200,
        people.map(({ mail: _mail, language: _language, ...person }) => person),
      ),
    ),
});

const getPolicy = operation({
  id: 'getPolicy',
  method: 'get',
  path: '/policy',
  tag: 'terms',
  summary: { vi: 'Quy định về thời hạn và bậc thang đôn đốc', en: 'The policy: periods and ladders' },
  needs: { action: 'read', subject: 'Policy' },
  query: termsQuery,
  alsoRefuses: [404],
  answers: ok(policy.meta({ id: 'Policy' }), { vi: 'Quy định', en: 'The policy' }),
  handle: async (services, { query }) => reply(200, (await termsOf({ services, ...query })).policy),
});

const getCalendar = operation({
  id: 'getCalendar',
  method: 'get',
  path: '/calendar',
  tag: 'terms',
  summary: { vi: 'Lịch làm việc', en: 'The calendar of working days' },
  needs: { action: 'read', subject: 'Calendar' },
  query: termsQuery,
  alsoRefuses: [404],
  answers: ok(calendar.meta({ id: 'WorkingCalendar' }), { vi: 'Lịch', en: 'The calendar' }),
  handle: async (services, { query }) => reply(200, (await termsOf({ services, ...query })).calendar),
});

const explainDate = operation({
  id: 'explainWorkingDays',
  method: 'get',
  path: '/calendar/working-days',
  tag: 'terms',
  summary: {
    vi: 'Ngày làm việc thứ N sau một ngày, và vì sao',
    en: 'The Nth working day after a date, and why',
  },
  needs: { action: 'read', subject: 'Calendar' },
  query: workingDaysQuery,
  alsoRefuses: [404],
  answers: ok(z.strictObject({ date: civilDate, explanation: localized }), {
    vi: 'Ngày và lời giải thích',
    en: 'The date and its reason',
  }),
  handle: async (services, { query: { plan, after, count } }) => {
    const { calendar: days } = await termsOf({ services, plan });
    return reply(200, {
      date: addWorkingDays(days, after, count),
      explanation: explainWorkingDays({ calendar: days, after, count }),
    });
  },
});

export const termsOperations = [getDirectory, listPeople, getPolicy, getCalendar, explainDate];
