import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Services } from '../services.js';

/**
 * Keeps a command that a task refused, in the chain of the task. The sender gets his answer in any case: what cannot be kept is
 * said in the log.
 */
export async function chainRefusal({
  services: { store, log },
  fault,
  taskId,
  command,
}: {
  services: Pick<Services, 'store' | 'log'>;
  fault: unknown;
  taskId: string;
  command: { readonly id: string; readonly by: Actor; readonly type: string };
}): Promise<void> {
  const cause = fault instanceof WorkflowUpdateFailedError ? fault.cause : undefined;
  const refusal = cause instanceof ApplicationFailure ? cause.type : undefined;
  if (refusal === undefined || refusal === null) return;
  const { id: commandId, by, type } = command;
  const refused = { at: toInstant(Date.now()), by, commandId, command: type, refusal };
  await store.chainRefused({ taskId, refused }).catch((problem: unknown) => {
    log.error({ err: problem, taskId, refused }, 'a refusal could not be kept');
  });
}
