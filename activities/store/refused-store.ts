import { refusedChain } from '../../audit/refused.js';
import { addLink } from './add-link.js';
import type { AuditStore } from './audit-port.js';
import type { Models } from './models.js';

/** The chains of what was refused, in MongoDB: a document a link, never changed. */
export function refusedStore({
  refused,
}: Pick<Models, 'refused'>): Pick<AuditStore, 'chainRefused' | 'refused'> {
  const idOf = (taskId: string, number: number) => `${taskId}:${String(number)}`;
  return {
    chainRefused: ({ taskId, refused: command }) =>
      addLink({
        chainId: refusedChain(taskId),
        event: command,
        last: async () => (await refused.findOne({ taskId }).sort({ number: -1 }).lean()) ?? undefined,
        add: ({ number, link }) => refused.create({ _id: idOf(taskId, number), taskId, number, link }),
        hashAt: async (number) =>
          (await refused.findById(idOf(taskId, number), { link: 1 }).lean())?.link.hash,
      }),
    refused: async (taskId) =>
      (await refused.find({ taskId }, { link: 1 }).sort({ number: 1 }).lean()).map(({ link }) => link),
  };
}
