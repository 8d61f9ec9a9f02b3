import { z } from 'zod';
import type { TaskEvent } from '../../domain/task/events.js';
import { directionsGiven } from '../../domain/views/directions-given.js';
import { planOverview } from '../../domain/views/plan-overview.js';
import { hiddenFrom } from '../access/plan-words.js';
import { ok } from '../answers/common.js';
import { givenDirection, planOverview as overviewAnswer } from '../answers/overview.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { planParams } from '../period-schemas.js';
import { planNow } from '../plan-now.js';
import { overviewQuery } from '../schemas.js';

const getOverview = operation({
  id: 'getPlanOverview',
  method: 'get',
  path: '/plans/{planId}/overview',
  tag: 'plans',
  summary: {
    vi: 'Toàn cảnh kế hoạch: từng hạn chế theo thời gian, từng đơn vị theo quý',
    en: 'A plan at a glance: each shortcoming over time, each unit over the quarters',
  },
  needs: { action: 'read', subject: 'Synthesis' },
  params: planParams,
  query: overviewQuery,
  answers: ok(overviewAnswer, { vi: 'Toàn cảnh', en: 'The overview' }),
  handle: async (services, { caller: { access }, params: { planId }, query: { viceChairman } }) => {
    const { plan, now } = await planNow({ services, planId });
    const tasks = await services.store.eventsOfPlan(planId);
    const { shortcomings, ...overview } = planOverview({
      tasks: viceChairman === undefined ? tasks : tasks.filter((events) => isOf({ events, viceChairman })),
      now,
    });
    const hidden = hiddenFrom({ plan, access });
    return reply(200, {
      planId,
      planTitle: plan.title,
      ...overview,
      shortcomings: shortcomings.map(({ title, ...one }) => ({
        ...one,
        ...(!hidden.includes(one.number) && { title }),
      })),
    });
  },
});

const listGiven = operation({
  id: 'listGivenDirections',
  method: 'get',
  path: '/plans/{planId}/directions',
  tag: 'plans',
  summary: {
    vi: 'Những ý kiến chỉ đạo mà người hỏi đã cho, và kết quả',
    en: 'The directions that the caller gave, and what became of them',
  },
  needs: { action: 'read', subject: 'Synthesis' },
  params: planParams,
  answers: ok(z.array(givenDirection), { vi: 'Các ý kiến chỉ đạo', en: 'The directions, latest first' }),
  handle: async (services, { caller: { person }, params: { planId } }) => {
    const { leader } = person;
    await planNow({ services, planId });
    if (leader === undefined) return reply(200, []);
    const tasks = await services.store.eventsOfPlan(planId);
    return reply(200, directionsGiven({ tasks, leader }));
  },
});

export const overviewOperations = [getOverview, listGiven];

/** The fields of a task, and with them its vice-chairman, are those of its launch. */
function isOf({ events: [launched], viceChairman }: { events: readonly TaskEvent[]; viceChairman: string }) {
  return launched?.type === 'taskLaunched' && launched.brief.viceChairman === viceChairman;
}
