import { createHash } from 'node:crypto';
import { canonical } from '../../audit/canonical.js';
import { insertNew } from './insert-new.js';
import type { EventDocument, Models } from './models.js';
import type { RebuildStore, Rewritten } from './rebuild-port.js';
import type { StateTerms } from './state-terms.js';
import { orderFieldsOf } from './task-list.js';

type Copies = Pick<Models, 'events' | 'tasks' | 'periods' | 'notices' | 'mails'> & {
  readonly terms: StateTerms;
};
type Write = () => Promise<unknown>;

/** A worker's clock is never so far ahead: what says so was put there by somebody else. */
const aheadMs = 3_600_000;
const writesAtOnce = 20;

/** Copies made again, in MongoDB. */
export function rebuildStore({ events, tasks, periods, notices, mails, terms }: Copies): RebuildStore {
  return {
    rebuildEvents: async ({ chain, planId, events: happened }) => {
      const there = new Map(
        (await events.find({ taskId: chain }).lean()).map((document) => [document._id, document]),
      );
      const wanted = happened.map(({ sequence, event, decidedAtMs }): EventDocument => {
        const { at, type } = event;
        const _id = `${chain}:${String(sequence)}`;
        return { _id, taskId: chain, planId, sequence, at, type, event, decidedAtMs };
      });
      const writes = wanted.filter((one) => !isSame(there.get(one._id), one));
      await inBatches(writes.map((one) => () => events.replaceOne({ _id: one._id }, one, { upsert: true })));
      const last = happened.at(-1);
      const ghosts = { taskId: chain, sequence: { $gt: last?.sequence ?? 0 } };
      const { deletedCount } = await events.deleteMany({
        ...ghosts,
        decidedAtMs: { $lt: last?.decidedAtMs ?? 0 },
      });
      return { kept: wanted.length - writes.length, written: writes.length, removed: deletedCount };
    },
    rebuildNotices: async ({ taskId, fromSequence, upToSequence, notices: told, toldBeforeMs }) => {
      const ids = told.map(({ notice }) => notice.id);
      const [there, carried] = await Promise.all([
        notices.find({ taskId }).lean(),
        mails.find({ notices: { $in: ids } }, { person: 1, notices: 1, createdAt: 1 }).lean(),
      ]);
      const known = new Map(there.map(({ _id, status: _s, mails: _m, readBy: _r, ...said }) => [_id, said]));
      const writes = told.flatMap(({ notice, decidedAtMs }): Write[] => {
        if (isSame(known.get(notice.id), { ...notice, decidedAtMs })) return [];
        const inMails = carried
          .filter(({ notices: ofMail }) => ofMail.includes(notice.id))
          .map(({ _id, person, createdAt }) => ({ person, mail: _id, at: createdAt }));
        const isTold = inMails.length > 0 || decidedAtMs < toldBeforeMs;
        const fresh = {
          status: isTold ? ('mailed' as const) : ('waiting' as const),
          mails: inMails,
          readBy: [],
        };
        const change = { $set: { ...notice, decidedAtMs }, $setOnInsert: fresh };
        return [() => insertNew(() => notices.updateOne({ _id: notice.id }, change, { upsert: true }))];
      });
      await inBatches(writes);
      const { deletedCount } = await notices.deleteMany({
        taskId,
        sequence: { $gte: fromSequence, $lte: upToSequence },
        _id: { $nin: ids },
        mails: [],
      });
      return { kept: told.length - writes.length, written: writes.length, removed: deletedCount };
    },
    rebuildView: async ({ decidedAtMs, nowMs, ...of }) => {
      // A view that goes further than the history stays: it was written after that was read, or by a worker that died before its
      // server heard of it, and whose task is decided again (docs/adr/0010).
      const isTheirs = (sequence: number) => ({
        $or: [{ sequence: { $lte: sequence } }, { decidedAtMs: { $gt: nowMs + aheadMs } }],
      });
      if ('view' in of) {
        const { taskId, sequence } = of.view;
        const before = await tasks.findById(taskId).lean();
        const stored = await terms.stored(of.view);
        const wanted = { ...stored, ...orderFieldsOf(of.view), decidedAtMs };
        if (isSame(before, { _id: taskId, ...wanted })) return kept;
        const filter = { _id: taskId, ...isTheirs(sequence) };
        return (await insertNew(() => tasks.replaceOne(filter, wanted, { upsert: true }))) ? written : kept;
      }
      const { brief, sequence } = of.period;
      const { periodId, planId, period } = brief;
      const before = await periods.findById(periodId).lean();
      const wanted = { planId, period, sequence, state: of.period, decidedAtMs };
      if (isSame(before, { _id: periodId, ...wanted })) return kept;
      const filter = { _id: periodId, ...isTheirs(sequence) };
      return (await insertNew(() => periods.replaceOne(filter, wanted, { upsert: true }))) ? written : kept;
    },
    copiesHash: async (planId) => {
      const hash = createHash('sha256');
      const take = async (found: AsyncIterable<object>): Promise<void> => {
        for await (const document of found) hash.update(`${canonical(plain(document))}\n`);
      };
      await take(events.find({ planId }).sort({ _id: 1 }).lean().cursor());
      await take(tasks.find({ planId }).sort({ _id: 1 }).lean().cursor());
      await take(periods.find({ planId }).sort({ _id: 1 }).lean().cursor());
      const said = { status: 0, mails: 0, readBy: 0 } as const;
      await take(notices.find({ planId }, said).sort({ _id: 1 }).lean().cursor());
      return hash.digest('hex');
    },
  };
}

const kept: Rewritten = { kept: 1, written: 0, removed: 0 };
const written: Rewritten = { kept: 0, written: 1, removed: 0 };

async function inBatches(writes: readonly Write[]): Promise<void> {
  for (let first = 0; first < writes.length; first += writesAtOnce)
    await Promise.all(writes.slice(first, first + writesAtOnce).map((write) => write()));
}

function isSame(found: object | null | undefined, wanted: object): boolean {
  return Boolean(found) && canonical(plain(found)) === canonical(plain(wanted));
}

/** Without what JSON leaves out. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
