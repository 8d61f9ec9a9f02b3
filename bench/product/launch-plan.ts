import type { Client } from '@temporalio/client';
import type { Actor } from '../../domain/task/actor.js';
import type { TestApi } from '../../test/support/api.js';
import { planLaunchId } from '../../workflows/messages.js';

const rehearsal = { calendarOrigin: '2022-07-20T08:00:00.000+07:00', rate: 1 };
const dpi: Actor = { person: 'chi', role: 'dpiSupervisor', unit: 'so-ke-hoach-va-dau-tu' };

/** Sends the text of a plan to the API and waits until a workflow is started for each task. */
export async function launchPlan({
  api,
  client,
  text,
  planId,
}: {
  api: TestApi;
  client: Client;
  text: string;
  planId: string;
}): Promise<void> {
  const body = { text, planId, rehearsal };
  const { status } = await api.ask({ as: dpi, method: 'POST', path: '/plans', body });
  if (status !== 202) throw new Error(`the launch was answered with ${String(status)}`);
  await client.workflow.getHandle(planLaunchId(planId)).result();
}
