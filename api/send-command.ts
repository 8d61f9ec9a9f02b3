import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { CommandBody } from '../domain/task/commands.js';
import { type CommandReceipt, commandUpdate, remediationTaskId } from '../workflows/messages.js';
import { chainRefusal } from './audit/chain-refusal.js';
import { commandAsUpdate } from './command-update.js';
import { refuseBadEvidence } from './evidence.js';
import { refusalProblem } from './faults.js';
import { InFlight } from './in-flight.js';
import type { Caller } from './operation/caller.js';
import type { Services } from './services.js';

const inFlight = new InFlight();

/**
 * Sends a command to the workflow of a task in the caller's name. Its id makes a repeated sending harmless: the caller's own, else
 * the key of his request, else a new one. Throws what the workflow refuses, as it is; the refusal is kept in the chain of the task.
 */
export async function sendCommand({
  services,
  caller,
  taskId,
  key,
  id = key ?? randomUUID(),
  delegation,
  command,
}: {
  services: Services;
  caller: Caller;
  taskId: string;
  key?: string | undefined;
  id?: string | undefined;
  delegation?: string | undefined;
  command: CommandBody;
}): Promise<CommandReceipt> {
  const { store, client, people } = services;
  const by = caller.actor(delegation);
  await refuseBadEvidence({ command, caller, store, people });
  const handle = client.workflow.getHandle(remediationTaskId(taskId));
  const asked = commandAsUpdate({ id, by, command });
  try {
    return await inFlight.run(taskId, () =>
      handle.executeUpdate<CommandReceipt, [unknown]>(commandUpdate, asked),
    );
  } catch (fault) {
    await chainRefusal({ services, fault, taskId, command: { id, by, type: command.type } });
    // The workflow of a closed task has ended: that is a state of the task, not a wrong address.
    const ended = fault instanceof WorkflowNotFoundError && (await store.task(taskId));
    throw ended ? refusalProblem('taskClosed') : fault;
  }
}
