import { createHash } from 'node:crypto';
import { canonical } from '../../audit/canonical.js';
import { isSameJson } from '../../audit/same-json.js';
import { copiesIn } from './copies.js';
import type { EventDocument } from './event-document.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { NoticeDocument } from './notice-model.js';
import type { RebuildStore, Rewritten } from './rebuild-port.js';
import type { StateTerms } from './state-terms.js';
import { orderFieldsOf } from './task-list.js';

type Stored = Pick<Models, 'events' | 'tasks' | 'periods' | 'notices' | 'mails'> & {
  readonly terms: StateTerms;
};

/** A worker's clock is never so far ahead: what says so was put there by somebody else. */
const aheadMs = 3_600_000;
const unordered = { ordered: false, throwOnValidationError: true } as const;

/** Copies made again, in MongoDB. */
export function rebuildStore({ events, tasks, periods, notices, mails, terms }: Stored): RebuildStore {
  return {
    copiesOf: copiesIn({ events, tasks, periods, notices }),
    rebuildEvents: async ({ there, chain, planId, events: happened }) => {
      const known = new Map(there.events.map((document) => [document._id, document]));
      const wanted = happened.map(({ sequence, event, decidedAtMs }): EventDocument => {
        const { at, type } = event;
        const _id = `${chain}:${String(sequence)}`;
        return { _id, taskId: chain, planId, sequence, at, type, event, decidedAtMs };
      });
      const fresh = wanted.filter((one) => !isSame(known.get(one._id), one));
      if (fresh.length > 0)
        await events.bulkWrite(
          fresh.map((replacement) => {
            return { replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true } };
          }),
          unordered,
        );
      const last = happened.at(-1);
      const [upTo, beforeMs] = [last?.sequence ?? 0, last?.decidedAtMs ?? 0];
      const ghosts = there.events.filter(
        ({ sequence, decidedAtMs }) => sequence > upTo && decidedAtMs < beforeMs,
      );
      const removed = await deletedOf({
        of: events,
        found: ghosts,
        still: { decidedAtMs: { $lt: beforeMs } },
      });
      return { kept: wanted.length - fresh.length, written: fresh.length, removed };
    },
    rebuildNotices: async ({ there, fromSequence, upToSequence, notices: told, toldBeforeMs }) => {
      const known = new Map(
        there.notices.map(({ _id, status: _s, mails: _m, readBy: _r, ...said }) => [_id, said]),
      );
      const fresh = told.filter(
        ({ notice, decidedAtMs }) => !isSame(known.get(notice.id), { ...notice, decidedAtMs }),
      );
      const carried = await mailsOf({ mails, noticeIds: fresh.map(({ notice }) => notice.id) });
      const writes = fresh.map(({ notice, decidedAtMs }) => {
        const inMails = carried.get(notice.id) ?? [];
        const isTold = inMails.length > 0 || decidedAtMs < toldBeforeMs;
        const status = isTold ? ('mailed' as const) : ('waiting' as const);
        const update = {
          $set: { ...notice, decidedAtMs },
          $setOnInsert: { status, mails: inMails, readBy: [] },
        };
        return { updateOne: { filter: { _id: notice.id }, update, upsert: true } };
      });
      if (writes.length > 0) await insertNew(() => notices.bulkWrite(writes, unordered));
      const ids = new Set(told.map(({ notice }) => notice.id));
      const stale = there.notices.filter(
        ({ _id, sequence }) => sequence >= fromSequence && sequence <= upToSequence && !ids.has(_id),
      );
      const removed = await deletedOf({ of: notices, found: stale, still: { mails: [] } });
      return { kept: told.length - fresh.length, written: fresh.length, removed };
    },
    rebuildView: async ({ there: { view: before }, decidedAtMs, nowMs, ...of }) => {
      // A view that goes further than the history stays: it was written after that was read, or by a worker that died before its
      // server heard of it, and whose task is decided again (docs/adr/0010).
      const isTheirs = (sequence: number) => ({
        $or: [{ sequence: { $lte: sequence } }, { decidedAtMs: { $gt: nowMs + aheadMs } }],
      });
      if ('view' in of) {
        const { taskId, sequence } = of.view;
        const stored = await terms.stored(of.view);
        const wanted = { ...stored, ...orderFieldsOf(of.view), decidedAtMs };
        if (isSame(before, { _id: taskId, ...wanted })) return kept;
        const filter = { _id: taskId, ...isTheirs(sequence) };
        return (await insertNew(() => tasks.replaceOne(filter, wanted, { upsert: true }))) ? written : kept;
      }
      const { brief, sequence } = of.period;
      const { periodId, planId, period } = brief;
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

/** Takes away what was found and is still so; where nothing was found nothing is asked. */
async function deletedOf({
  of,
  found,
  still,
}: {
  of: { deleteMany: (filter: object) => PromiseLike<{ deletedCount: number }> };
  found: readonly { readonly _id: string }[];
  still: object;
}): Promise<number> {
  if (found.length === 0) return 0;
  const _id = { $in: found.map((one) => one._id) };
  return (await of.deleteMany({ _id, ...still })).deletedCount;
}

/** Which mails carry notices, by the notice. */
async function mailsOf({
  mails,
  noticeIds,
}: Pick<Models, 'mails'> & { noticeIds: readonly string[] }): Promise<
  ReadonlyMap<string, NoticeDocument['mails']>
> {
  const carried = new Map<string, NoticeDocument['mails']>();
  if (noticeIds.length === 0) return carried;
  const found = await mails
    .find({ notices: { $in: [...noticeIds] } }, { person: 1, notices: 1, createdAt: 1 })
    .lean();
  for (const { _id, person, notices, createdAt } of found)
    for (const notice of notices)
      carried.set(notice, [...(carried.get(notice) ?? []), { person, mail: _id, at: createdAt }]);
  return carried;
}

function isSame(found: object | undefined, wanted: object): boolean {
  return found !== undefined && isSameJson(found, wanted);
}

/** Without what JSON leaves out. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
