import { z } from 'zod';
import type { Instant } from '../../domain/calendar/instant.js';
import { approvedByAnswer } from '../../domain/task/approvals.js';
import { can } from '../../domain/task/decide.js';
import { ok } from '../answers/common.js';
import { possibility, taskAnswer } from '../answers/task.js';
import { cursorOf, placeIn } from '../cursor.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { momentOfPlan } from '../plan-now.js';
import { approvalsQuery } from '../schemas.js';
import type { Services } from '../services.js';
import { taskBody } from '../task-body.js';

const order = 'due';
const fieldsOfOrder = 2;

const page = z
  .strictObject({
    of: z.int().describe('Tasks in which the caller owes anything, over all pages.'),
    looked: z.int().describe('How many of them were looked at on this page.'),
    tasks: z.array(z.strictObject({ task: taskAnswer, possible: z.array(possibility) })),
    next: z
      .string()
      .optional()
      .describe('Ask with `cursor` for the page after this one; absent on the last.'),
  })
  .meta({ id: 'ApprovalPage' });

const listApprovals = operation({
  id: 'listApprovals',
  method: 'get',
  path: '/approvals',
  tag: 'tasks',
  summary: {
    vi: 'Nhiệm vụ có thể đang chờ người hỏi đồng ý hoặc trả lại, kèm những việc làm được',
    en: 'Tasks in which a yes or no of the caller may be awaited, with what he may do',
  },
  needs: { action: 'read', subject: 'Task' },
  query: approvalsQuery,
  answers: ok(page, { vi: 'Một trang nhiệm vụ', en: 'A page of tasks' }),
  handle: async (services, { caller, query: { cursor, limit } }) => {
    const { leader, unit } = caller.person;
    const debtor = leader ?? unit;
    if (debtor === undefined) return reply(200, { of: 0, looked: 0, tasks: [] });
    const after = cursor === undefined ? undefined : placeIn({ cursor, order, fields: fieldsOfOrder });
    const visible = caller.access.visible('read', 'Task');
    const found = await services.store.tasks({
      ...{ visible, filter: { debtor }, order, limit },
      ...(after && { after }),
    });
    const asked = found.rows.filter(({ duties }) =>
      duties.some((duty) => duty.debtor === debtor && approvedByAnswer.includes(duty.kind)),
    );
    const momentOf = moments(services);
    const views = await Promise.all(asked.map(({ taskId }) => services.store.task(taskId)));
    const tasks = await Promise.all(
      views.flatMap((view) => {
        // What happened since the list was read counts.
        if (!view || !caller.access.may('read', 'Task', view)) return [];
        return [
          momentOf(view.planId).then((now) => ({
            task: taskBody({ view, now }),
            possible: can({ actor: caller.actor(), state: view.state, now }),
          })),
        ];
      }),
    );
    return reply(200, {
      ...{ of: found.total, looked: found.rows.length, tasks },
      ...(found.next && { next: cursorOf({ order, next: found.next }) }),
    });
  },
});

/** What moment it is in each plan; each is asked for once. */
function moments(services: Services): (planId: string) => Promise<Instant> {
  const known = new Map<string, Promise<Instant>>();
  return (planId) => {
    const moment = known.get(planId) ?? momentOfPlan({ services, planId });
    known.set(planId, moment);
    return moment;
  };
}

export const approvalOperations = [listApprovals];
