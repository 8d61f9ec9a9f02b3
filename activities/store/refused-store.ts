import { type RefusedCommand, refusedChain } from '../../audit/refused.js';
import { linkAdder } from './add-link.js';
import type { AuditStore } from './audit-port.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';

/** The chains of what was refused, in MongoDB: a document a link, never changed. */
export function refusedStore({
  refused,
}: Pick<Models, 'refused'>): Pick<AuditStore, 'chainRefused' | 'refused'> {
  const idOf = (taskId: string, number: number) => `${taskId}:${String(number)}`;
  const add = linkAdder<RefusedCommand>({
    chainId: refusedChain,
    last: async (taskId) => (await refused.findOne({ taskId }).sort({ number: -1 }).lean()) ?? undefined,
    add: (taskId, { number, link }) =>
      insertNew(() => refused.create({ _id: idOf(taskId, number), taskId, number, link })),
    hashAt: async (taskId, number) =>
      (await refused.findById(idOf(taskId, number), { link: 1 }).lean())?.link.hash,
  });
  return {
    chainRefused: ({ taskId, refused: event }) => add({ id: taskId, event }),
    refused: async (taskId) =>
      (await refused.find({ taskId }, { link: 1 }).sort({ number: 1 }).lean()).map(({ link }) => link),
  };
}
