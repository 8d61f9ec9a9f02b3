import { taskRecord } from '../../api/audit/task-record.js';
import { bundleParts, type TaskRecord } from '../../audit/bundle-parts.js';
import { verifyBundle } from '../../audit/verify.js';
import { toInstant } from '../../domain/calendar/instant.js';
import type { Issuer } from '../chaos/issuer.js';
import type { Recorded } from './run-upgrade.js';

const auditor = 'kiem-toan';

/** How many tasks and events a bundle proves, and what is wrong with it, as lines. */
export interface Examined {
  readonly tasks: number;
  readonly events: number;
  readonly findings: readonly string[];
}

/** The bundle of a plan or of a task, as the API gives it to an auditor. */
export async function fetchBundle({
  baseUrl,
  issuer,
  of,
  id,
}: {
  baseUrl: string;
  issuer: Issuer;
  of: 'plans' | 'tasks';
  id: string;
}): Promise<Buffer> {
  const response = await fetch(`${baseUrl}/api/v1/audit/${of}/${encodeURIComponent(id)}/bundle`, {
    headers: { authorization: `Bearer ${issuer.token(auditor)}` },
  });
  if (!response.ok)
    throw new Error(`bundle of ${id}: ${String(response.status)} ${(await response.text()).slice(0, 300)}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The bundle of the tasks of a plan where no API runs: of the same records, without checkpoints. */
export async function bundleOfTasks({
  store,
  client,
  taskIds,
  planId,
}: Recorded & { readonly planId: string }): Promise<Buffer> {
  const plan = await store.plan(planId);
  if (!plan) throw new Error(`${planId} is not stored`);
  async function* records(): AsyncGenerator<TaskRecord> {
    for (const taskId of taskIds) yield taskRecord({ services: { store, client }, taskId, isOfMany: true });
  }
  const parts: Buffer[] = [];
  const scope = { kind: 'plan', id: planId } as const;
  for await (const part of bundleParts({ scope, exportedAt: toInstant(Date.now()), plan, tasks: records() }))
    parts.push(part);
  return Buffer.concat(parts);
}

export function examined(bytes: Buffer): Examined {
  const { tasks, events, findings } = verifyBundle({ bytes });
  const lines = findings.map(({ code, taskId = '', sequence, field = '', found = '', expected = '' }) =>
    [code, taskId, String(sequence ?? ''), field, found, expected].join(' '),
  );
  return { tasks, events, findings: lines };
}
