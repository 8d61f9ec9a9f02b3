import { z } from 'zod';
import { can } from '../../domain/task/decide.js';
import { ok, okVersioned } from '../answers/common.js';
import { commandReceipt, possibility, taskAnswer, taskEvent, taskPage } from '../answers/task.js';
import { cursorOf, placeIn } from '../cursor.js';
import { taskCommandExamples } from '../examples/task-commands.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { momentOfPlan } from '../plan-now.js';
import { commandRequest, delegatedQuery, taskParams, tasksQuery } from '../schemas.js';
import { sendCommand } from '../send-command.js';
import { taskAt } from '../task-at.js';
import { taskBody } from '../task-body.js';

/** How many values a place in an order of tasks has. */
const fieldsOfOrder = { place: 4, due: 2, latestDue: 2, unit: 3 } as const;

const params = taskParams;

const listTasks = operation({
  id: 'listTasks',
  method: 'get',
  path: '/tasks',
  tag: 'tasks',
  summary: { vi: 'Danh sách nhiệm vụ mà người hỏi được xem', en: 'The tasks that the caller may see' },
  needs: { action: 'read', subject: 'Task' },
  query: tasksQuery,
  answers: ok(taskPage, { vi: 'Một trang nhiệm vụ', en: 'A page of tasks' }),
  handle: async ({ store }, { caller, query }) => {
    const { plan, task: taskNumber, q, sort: order, cursor, limit, ...given } = query;
    const filter = {
      ...(plan !== undefined && { planId: plan }),
      ...(taskNumber !== undefined && { taskNumber }),
      ...(q !== undefined && { text: q }),
      ...given,
    };
    const after = cursor === undefined ? undefined : placeIn({ cursor, order, fields: fieldsOfOrder[order] });
    const visible = caller.access.visible('read', 'Task');
    const { next, ...page } = await store.tasks({ visible, filter, order, limit, ...(after && { after }) });
    return reply(200, { ...page, ...(next && { next: cursorOf({ order, next }) }) });
  },
});

const getTask = operation({
  id: 'getTask',
  method: 'get',
  path: '/tasks/{taskId}',
  tag: 'tasks',
  summary: { vi: 'Một nhiệm vụ với mọi điều đã biết', en: 'A task with all that is known of it' },
  needs: { action: 'read', subject: 'Task' },
  params,
  answers: okVersioned(taskAnswer, { vi: 'Nhiệm vụ', en: 'The task' }),
  handle: async (services, { caller, params: { taskId } }) => {
    const view = await taskAt({ services, caller, taskId });
    const now = await momentOfPlan({ services, planId: view.planId });
    return reply(200, taskBody({ view, now }), { ETag: `"${String(view.sequence)}"` });
  },
});

const getTimeline = operation({
  id: 'getTaskTimeline',
  method: 'get',
  path: '/tasks/{taskId}/timeline',
  tag: 'tasks',
  summary: { vi: 'Mọi sự kiện của một nhiệm vụ, theo thứ tự', en: 'Every event of a task, in order' },
  needs: { action: 'read', subject: 'Task' },
  params,
  answers: ok(z.strictObject({ taskId: z.string(), events: z.array(taskEvent) }), {
    vi: 'Các sự kiện',
    en: 'The events',
  }),
  handle: async (services, { caller, params: { taskId } }) => {
    await taskAt({ services, caller, taskId });
    return reply(200, { taskId, events: await services.store.events(taskId) });
  },
});

const listPossibilities = operation({
  id: 'listTaskPossibilities',
  method: 'get',
  path: '/tasks/{taskId}/possibilities',
  tag: 'tasks',
  summary: { vi: 'Những việc người hỏi được làm lúc này', en: 'What the caller may do with a task now' },
  needs: { action: 'read', subject: 'Task' },
  params,
  query: delegatedQuery,
  answers: ok(z.array(possibility), { vi: 'Các việc', en: 'The possibilities' }),
  handle: async (services, { caller, params: { taskId }, query: { delegation } }) => {
    const { state, planId } = await taskAt({ services, caller, taskId });
    const now = await momentOfPlan({ services, planId });
    return reply(200, can({ actor: caller.actor(delegation), state, now }));
  },
});

const giveCommand = operation({
  id: 'giveTaskCommand',
  method: 'post',
  path: '/tasks/{taskId}/commands',
  tag: 'tasks',
  summary: { vi: 'Ra một lệnh cho nhiệm vụ', en: 'Gives a command to a task' },
  needs: { action: 'command', subject: 'Task' },
  params,
  body: commandRequest,
  examples: taskCommandExamples,
  answers: ok(commandReceipt, { vi: 'Lệnh đã thực hiện', en: 'The command was carried out' }),
  handle: async (services, { caller, params: { taskId }, body, key }) => {
    await taskAt({ services, caller, taskId, action: 'command' });
    return reply(200, await sendCommand({ services, caller, taskId, key, ...body }));
  },
});

export const taskOperations = [listTasks, getTask, getTimeline, listPossibilities, giveCommand];
