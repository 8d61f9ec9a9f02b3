import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { PeriodCommandBody } from '../domain/period/commands.js';
import { commandUpdate, type PeriodReceipt, reportingPeriodId } from '../workflows/messages.js';
import { commandAsUpdate } from './command-update.js';
import { periodProblem } from './faults.js';
import type { Caller } from './operation/caller.js';
import { reportingPeriod } from './period-at.js';
import { notFound } from './problem.js';
import type { Services } from './services.js';

/**
 * Sends a command to the workflow of a period in the caller's name. Its id makes a repeated sending harmless: the caller's own,
 * else the key of his request, else a new one.
 */
export async function sendPeriodCommand({
  services: { client, store },
  caller,
  periodId,
  key,
  id = key ?? randomUUID(),
  command,
}: {
  services: Services;
  caller: Caller;
  /** `<plan>/<quarter>`. */
  periodId: string;
  key?: string | undefined;
  id?: string | undefined;
  command: PeriodCommandBody;
}): Promise<PeriodReceipt> {
  const handle = client.workflow.getHandle(reportingPeriodId(periodId));
  const asked = commandAsUpdate({ id, by: caller.actor(), command });
  try {
    return await handle.executeUpdate<PeriodReceipt, [unknown]>(commandUpdate, asked);
  } catch (fault) {
    if (fault instanceof WorkflowUpdateFailedError) throw periodProblem(fault);
    if (!(fault instanceof WorkflowNotFoundError)) throw fault;
    // The workflow of a period that was received long ago has ended: a state of the period, not a wrong address.
    throw (await store.period(periodId)) ? periodProblem('periodEnded') : notFound(reportingPeriod);
  }
}
