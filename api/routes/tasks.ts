import { WorkflowNotFoundError } from '@temporalio/client';
import { Router } from 'express';
import { everything } from '../../domain/access/condition.js';
import { toInstant } from '../../domain/calendar/instant.js';
import { can } from '../../domain/task/decide.js';
import { officialStatus } from '../../domain/views/official-status.js';
import { type CommandReceipt, commandUpdate, remediationTaskId } from '../../workflows/messages.js';
import { chainRefusal } from '../audit/chain-refusal.js';
import { refuseBadEvidence } from '../evidence.js';
import { refusalProblem } from '../faults.js';
import { notFound } from '../problem.js';
import { commandRequest, tasksQuery } from '../schemas.js';
import type { Services } from '../services.js';

const task = { vi: 'nhiệm vụ', en: 'task' };

/** Lists tasks, shows one with its timeline, and carries commands to its workflow. Task ids contain slashes: `*taskId`. */
export function taskRoutes(services: Services): Router {
  const { store, client } = services;
  const router = Router();

  router.get('/tasks', async (request, response) => {
    const { plan, task: taskNumber, q, skip, limit, ...given } = tasksQuery.parse(request.query);
    const filter = {
      ...(plan !== undefined && { planId: plan }),
      ...(taskNumber !== undefined && { taskNumber }),
      ...(q !== undefined && { text: q }),
      ...given,
    };
    response.json(await store.tasks({ visible: everything, filter, skip, limit }));
  });

  router.get('/tasks/*taskId/timeline', async (request, response) => {
    const taskId = request.params.taskId.join('/');
    const events = await store.events(taskId);
    if (events.length === 0) throw notFound(task);
    response.json({ taskId, events });
  });

  router.post('/tasks/*taskId/commands', async (request, response) => {
    const { id, by, command } = commandRequest.parse(request.body);
    await refuseBadEvidence({ command, store });
    const taskId = request.params.taskId.join('/');
    const handle = client.workflow.getHandle(remediationTaskId(taskId));
    const asked = { updateId: id, args: [{ ...command, id, by }] as [unknown] };
    try {
      response.json(await handle.executeUpdate<CommandReceipt, [unknown]>(commandUpdate, asked));
    } catch (fault) {
      await chainRefusal({ services, fault, taskId, command: { id, by, type: command.type } });
      // The workflow of a closed task has ended: that is a state of the task, not a wrong address.
      const ended = fault instanceof WorkflowNotFoundError && (await store.task(taskId));
      throw ended ? refusalProblem('taskClosed') : fault;
    }
  });

  router.post('/tasks/*taskId/possibilities', async (request, response) => {
    const view = await store.task(request.params.taskId.join('/'));
    if (!view) throw notFound(task);
    const now = toInstant(Date.now());
    response.json(can({ actor: commandRequest.shape.by.parse(request.body), state: view.state, now }));
  });

  router.get('/tasks/*taskId', async (request, response) => {
    const view = await store.task(request.params.taskId.join('/'));
    if (!view) throw notFound(task);
    const now = toInstant(Date.now());
    response.json({ ...view, officialStatus: officialStatus({ state: view.state, now }) });
  });
  return router;
}
