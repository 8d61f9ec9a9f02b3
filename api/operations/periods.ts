import { z } from 'zod';
import { namesOf } from '../../domain/directory/names-of.js';
import { canPeriod } from '../../domain/period/decide.js';
import { reportingStanding } from '../../domain/synthesis/not-reported.js';
import { periodView } from '../../domain/views/period-view.js';
import { ok } from '../answers/common.js';
import { periodAnswer, periodCommandType, periodReceipt, periodRow } from '../answers/period.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { periodAt } from '../period-at.js';
import { periodCommandRequest, periodParams, planParams } from '../period-schemas.js';
import { momentOfPlan } from '../plan-now.js';
import { sendPeriodCommand } from '../send-period-command.js';
import { synthesisNow } from '../synthesis-now.js';

const listPeriods = operation({
  id: 'listPeriods',
  method: 'get',
  path: '/plans/{planId}/periods',
  tag: 'periods',
  summary: { vi: 'Các kỳ báo cáo của kế hoạch', en: 'The reporting periods of a plan' },
  needs: { action: 'read', subject: 'Period' },
  params: planParams,
  answers: ok(z.array(periodRow), { vi: 'Các kỳ, theo thời gian', en: 'The periods, in order of time' }),
  handle: async (services, { params: { planId } }) => {
    const now = await momentOfPlan({ services, planId });
    const states = await services.store.periods(planId);
    return reply(
      200,
      states.map((state) => periodView({ state, now })),
    );
  },
});

const getPeriod = operation({
  id: 'getPeriod',
  method: 'get',
  path: '/plans/{planId}/periods/{period}',
  tag: 'periods',
  summary: {
    vi: 'Một kỳ báo cáo; ai chưa báo cáo thì người được đọc tổng hợp mới thấy',
    en: 'A reporting period; who has not reported is for those who may read the synthesis',
  },
  needs: { action: 'read', subject: 'Period' },
  params: periodParams,
  answers: ok(periodAnswer, { vi: 'Kỳ báo cáo', en: 'The period' }),
  handle: async (services, { caller, params }) => {
    const { plan, now, state } = await periodAt({ services, ...params });
    const view = periodView({ state, now });
    if (!caller.access.mayEver('read', 'Synthesis')) return reply(200, view);
    const { due, period } = state.brief;
    const synthesis = await synthesisNow({ services, plan, period, due, now });
    const nameOf = namesOf(plan.directory);
    return reply(200, { ...view, reporting: reportingStanding({ synthesis, nameOf }) });
  },
});

const listPossibilities = operation({
  id: 'listPeriodPossibilities',
  method: 'get',
  path: '/plans/{planId}/periods/{period}/possibilities',
  tag: 'periods',
  summary: { vi: 'Những việc người hỏi được làm lúc này', en: 'What the caller may do with a period now' },
  needs: { action: 'read', subject: 'Period' },
  params: periodParams,
  answers: ok(z.array(periodCommandType), { vi: 'Các việc', en: 'The possibilities' }),
  handle: async (services, { caller, params }) => {
    const { state } = await periodAt({ services, ...params });
    return reply(200, canPeriod({ actor: caller.actor(), state }));
  },
});

const giveCommand = operation({
  id: 'givePeriodCommand',
  method: 'post',
  path: '/plans/{planId}/periods/{period}/commands',
  tag: 'periods',
  summary: { vi: 'Ra một lệnh cho kỳ báo cáo', en: 'Gives a command to a period' },
  needs: { action: 'command', subject: 'Period' },
  params: periodParams,
  body: periodCommandRequest,
  answers: ok(periodReceipt, { vi: 'Lệnh đã thực hiện', en: 'The command was carried out' }),
  handle: async (services, { caller, params: { planId, period }, body, key }) => {
    const periodId = `${planId}/${period}`;
    return reply(200, await sendPeriodCommand({ services, caller, periodId, key, ...body }));
  },
});

export const periodOperations = [listPeriods, getPeriod, listPossibilities, giveCommand];
