import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import { Router } from 'express';
import { namesOf } from '../../domain/directory/names-of.js';
import { canPeriod } from '../../domain/period/decide.js';
import { reportingStanding } from '../../domain/synthesis/not-reported.js';
import { periodView } from '../../domain/views/period-view.js';
import { commandUpdate, type PeriodReceipt, reportingPeriodId } from '../../workflows/messages.js';
import { periodProblem } from '../faults.js';
import { periodAt, reportingPeriod } from '../period-at.js';
import { periodCommandRequest, periodParams, planParams } from '../period-schemas.js';
import { planNow } from '../plan-now.js';
import { notFound } from '../problem.js';
import type { Services } from '../services.js';
import { synthesisNow } from '../synthesis-now.js';

/** Lists the reporting periods of a plan, shows one with who has not reported, and carries commands to its workflow. */
export function periodRoutes(services: Services): Router {
  const { store, client } = services;
  const router = Router();

  router.get('/plans/:planId/periods', async (request, response) => {
    const { planId } = planParams.parse(request.params);
    const [{ now }, states] = await Promise.all([planNow({ services, planId }), store.periods(planId)]);
    response.json(states.map((state) => periodView({ state, now })));
  });

  router.get('/plans/:planId/periods/:period', async (request, response) => {
    const { planId, period } = periodParams.parse(request.params);
    const { plan, now, state } = await periodAt({ services, planId, period });
    const { due } = state.brief;
    const synthesis = await synthesisNow({ services, plan, period, due, now });
    const nameOf = namesOf(plan.directory);
    response.json({ ...periodView({ state, now }), reporting: reportingStanding({ synthesis, nameOf }) });
  });

  router.post('/plans/:planId/periods/:period/possibilities', async (request, response) => {
    const { planId, period } = periodParams.parse(request.params);
    const actor = periodCommandRequest.shape.by.parse(request.body);
    const { state } = await periodAt({ services, planId, period });
    response.json(canPeriod({ actor, state }));
  });

  router.post('/plans/:planId/periods/:period/commands', async (request, response) => {
    const { planId, period } = periodParams.parse(request.params);
    const { id, by, command } = periodCommandRequest.parse(request.body);
    const periodId = `${planId}/${period}`;
    const handle = client.workflow.getHandle(reportingPeriodId(periodId));
    const asked = { updateId: id, args: [{ ...command, id, by }] as [unknown] };
    try {
      response.json(await handle.executeUpdate<PeriodReceipt, [unknown]>(commandUpdate, asked));
    } catch (fault) {
      if (fault instanceof WorkflowUpdateFailedError) throw periodProblem(fault);
      if (!(fault instanceof WorkflowNotFoundError)) throw fault;
      // The workflow of a period that was received long ago has ended: a state of the period, not a wrong address.
      throw (await store.period(periodId)) ? periodProblem('periodEnded') : notFound(reportingPeriod);
    }
  });
  return router;
}
