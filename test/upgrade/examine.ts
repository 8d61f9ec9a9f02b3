import { verifyBundle } from '../../audit/verify.js';
import type { Issuer } from '../chaos/issuer.js';

const auditor = 'kiem-toan';

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

/** How many tasks and events a bundle proves, and what is wrong with it, as lines. */
export function examined(bytes: Buffer): {
  readonly tasks: number;
  readonly events: number;
  readonly findings: readonly string[];
} {
  const { tasks, events, findings } = verifyBundle({ bytes });
  const lines = findings.map(({ code, taskId = '', sequence, field = '', found = '', expected = '' }) =>
    [code, taskId, String(sequence ?? ''), field, found, expected].join(' '),
  );
  return { tasks, events, findings: lines };
}
