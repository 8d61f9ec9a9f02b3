import type { Filing } from '../../domain/task/filing.js';
import type { FilingDocument } from './filing-model.js';
import type { FilingStore } from './filing-port.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';

/** Filings in MongoDB: one document each, never changed but for what became of its lines. */
export function filingStore({ filings }: Pick<Models, 'filings'>): FilingStore {
  const filing = async (id: string) => {
    const found = await filings.findById(id, { landed: 0 }).lean();
    return found ? filingOf(found) : undefined;
  };
  return {
    filing,
    storeFiling: async ({ id, ...content }) => {
      await insertNew(() => filings.create({ ...content, _id: id, landed: [] }));
      const stored = await filing(id);
      if (!stored) throw new Error(`filing ${id} was not stored`);
      return stored;
    },
    filings: async ({ planId, period, unit }) =>
      (
        await filings
          .find({ planId, period, ...(unit !== undefined && { unit }) }, { landed: 0 })
          .sort({ filedAt: 1, _id: 1 })
          .lean()
      ).map(filingOf),
    filedReports: async ({ taskId, planId, periods }) => {
      const found = await filings
        .find(
          { 'lines.taskId': taskId, planId, period: { $in: periods.map(({ period }) => period) } },
          { landed: 0 },
        )
        .sort({ version: 1 })
        .lean();
      return periods.flatMap(({ period, before }) => {
        const last = found.findLast((one) => one.period === period && one.filedAt < before);
        const line = last?.lines.find((one) => one.taskId === taskId);
        if (!last || !line) return [];
        const { _id, draftedBy, filedBy, filedAt } = last;
        return [{ filing: _id, period, content: line.content, draftedBy, filedBy, filedAt }];
      });
    },
    putLanded: async ({ filing: _id, landed }) => {
      await filings.updateOne(
        { _id },
        { $pull: { landed: { taskId: { $in: landed.map(({ taskId }) => taskId) } } } },
      );
      await filings.updateOne({ _id }, { $push: { landed: { $each: landed } } });
    },
    landedOf: async (id) => (await filings.findById(id, { landed: 1 }).lean())?.landed ?? [],
  };
}

function filingOf({ _id, ...content }: Omit<FilingDocument, 'landed'>): Filing {
  return { id: _id, ...content };
}
