import { atOnce } from '../../frame/at-once.js';
import type { Asked, Contender, Recorded } from '../contender.js';
import { post } from '../give.js';
import { coordinators, focalUnit, unit } from '../script.js';

const startsAtOnce = 20;

/** What the programs of the peers know of a task; see programs/process.ts. */
export interface PeerTask {
  readonly log: readonly { readonly id: string }[];
  readonly signOffs: Readonly<Record<string, number>>;
  readonly reports: Readonly<Record<string, { readonly status: string }>>;
}

/** Starts tasks by one request each. */
export async function beginEach({
  asked: { group, count, dueAtMs },
  url,
}: {
  asked: Asked;
  url: (taskId: string) => string;
}): Promise<{ readonly ids: readonly string[]; readonly momentMs: number }> {
  const ids = Array.from({ length: count }, (_none, place) => `${group}-${String(place)}`);
  await atOnce({
    items: ids,
    limit: startsAtOnce,
    act: async (id) => {
      const { status, text } = await post({
        url: url(id),
        body: { id, unit, coordinators, focalUnit, dueAtMs },
      });
      if (status >= 300) throw new Error(`a start was answered ${String(status)}: ${text}`);
    },
  });
  return { ids, momentMs: dueAtMs };
}

export function recordedOf({ task, told }: { task: PeerTask; told: number }): Recorded {
  return {
    commands: task.log.map(({ id }) => id),
    signOffs: Object.keys(task.signOffs).length,
    reportIsAccepted: Object.values(task.reports).some(({ status }) => status === 'accepted'),
    told,
  };
}

/** A contender whose program answers the addresses that the programs of DBOS and agenda share. */
export function throughExpress(
  address: string,
): Pick<Contender, 'begin' | 'sending' | 'told' | 'recorded' | 'ready'> {
  const toldOf = async (query: string) =>
    (await read<{ readonly count: number }>(`${address}/notices${query}`)).count;
  const ofTask = (taskId: string) => `${address}/tasks/${encodeURIComponent(taskId)}`;
  return {
    begin: (asked) => beginEach({ asked, url: () => `${address}/tasks` }),
    sending: ({ taskId, step: { by, body }, commandId }) => ({
      url: `${ofTask(taskId)}/commands`,
      body: { ...body, id: commandId, by },
    }),
    told: () => toldOf(''),
    recorded: async (taskId) =>
      recordedOf({
        task: await read<PeerTask>(ofTask(taskId)),
        told: await toldOf(`?task=${encodeURIComponent(taskId)}`),
      }),
    ready: () => toldOf(''),
  };
}

/** What an address answers; rejects on anything but 200. */
export async function read<Answer>(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} was answered ${String(response.status)}`);
  return (await response.json()) as Answer;
}
