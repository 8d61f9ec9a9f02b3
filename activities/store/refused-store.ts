import { nextLink } from '../../audit/chain.js';
import { type RefusedCommand, refusedChain } from '../../audit/refused.js';
import type { AuditStore } from './audit-port.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';

/** Two that are added at once want the same place: one of them tries again, behind the other. */
const mostTries = 50;

/** The chains of what was refused, in MongoDB: a document a link, never changed. */
export function refusedStore({
  refused,
}: Pick<Models, 'refused'>): Pick<AuditStore, 'chainRefused' | 'refused'> {
  const isAdded = async (taskId: string, command: RefusedCommand): Promise<boolean> => {
    const last = await refused.findOne({ taskId }).sort({ number: -1 }).lean();
    const number = (last?.number ?? 0) + 1;
    const _id = `${taskId}:${String(number)}`;
    const link = nextLink({ chainId: refusedChain(taskId), last: last?.link, event: command });
    await insertNew(() => refused.create({ _id, taskId, number, link }));
    const stored = await refused.findById(_id, { link: 1 }).lean();
    return stored?.link.hash === link.hash;
  };
  return {
    chainRefused: async ({ taskId, refused: command }) => {
      for (let tries = 0; tries < mostTries; tries += 1) if (await isAdded(taskId, command)) return;
      throw new Error(`a refused command of ${taskId} found no place in its chain`);
    },
    refused: async (taskId) =>
      (await refused.find({ taskId }, { link: 1 }).sort({ number: 1 }).lean()).map(({ link }) => link),
  };
}
