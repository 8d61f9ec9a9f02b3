import type { Filing, LandedFiling } from '../../domain/task/filing.js';
import type { FilingHead } from '../../domain/unit-report/report-standing.js';
import { both } from './both.js';
import type { FilingDocument } from './filing-model.js';
import type { FilingStore } from './filing-port.js';
import { insertNew } from './insert-new.js';
import { joinedReads } from './joined-reads.js';
import type { Models } from './models.js';

/** Filings in MongoDB: one document each, never changed but for what became of its lines. */
export function filingStore({ filings }: Pick<Models, 'filings'>): FilingStore {
  const filing = async (id: string) => {
    const found = await filings.findById(id, ofFiling).lean();
    return found ? filingOf(found) : undefined;
  };
  // When a date ends, hundreds of tasks ask at one moment, and many of them for the same filing.
  const filedWith = joinedReads((asked: readonly FiledWith[]) =>
    filings
      .find(
        {
          'lines.taskId': { $in: asked.map(({ taskId }) => taskId) },
          planId: { $in: [...new Set(asked.map(({ planId }) => planId))] },
          period: { $in: [...new Set(asked.flatMap(({ periods }) => periods))] },
        },
        ofFiling,
      )
      .sort({ version: 1 })
      .lean(),
  );
  return {
    filing,
    storeFiling: async (asked) => {
      const { id, ...content } = asked;
      const isNew = await insertNew(() =>
        filings.create({ ...content, _id: id, landed: [], storedAtMs: Date.now(), allLanded: false }),
      );
      const stored = isNew ? asked : await filing(id);
      if (!stored) throw new Error(`filing ${id} was not stored`);
      return stored;
    },
    filings: async ({ planId, period, unit }) =>
      (
        await filings
          .find({ planId, period, unit }, { storedAtMs: 0, allLanded: 0 })
          .sort({ filedAt: 1, _id: 1 })
          .lean()
      ).map(({ _id, ...content }): LandedFiling => ({ id: _id, ...content })),
    filingHeads: async ({ planId, period, visible }) =>
      (
        await filings
          .find(both(visible, { planId, period }), { ...ofFiling, lines: 0 })
          .sort({ filedAt: 1, _id: 1 })
          .lean()
      ).map(({ _id, ...content }): FilingHead => ({ id: _id, ...content })),
    filedReports: async ({ taskId, planId, periods }) => {
      const found = await filedWith({ taskId, planId, periods: periods.map(({ period }) => period) });
      return periods.flatMap(({ period, before }) => {
        const filed = found.flatMap((one) =>
          one.planId === planId && one.period === period && one.filedAt < before
            ? one.lines.filter((line) => line.taskId === taskId).map((line) => ({ ...one, line }))
            : [],
        );
        const last = filed.at(-1);
        if (!last) return [];
        const { _id, line, draftedBy, filedBy, filedAt } = last;
        return [{ filing: _id, period, content: line.content, draftedBy, filedBy, filedAt }];
      });
    },
    putLanded: async ({ filing: _id, landed }) => {
      // One write for each line: the condition and the addition are one step, so that two that land at once add it once.
      for (const line of landed)
        await filings.updateOne({ _id, 'landed.taskId': { $ne: line.taskId } }, { $push: { landed: line } });
    },
    putAllLanded: async (_id) => {
      await filings.updateOne({ _id }, { $set: { allLanded: true } });
    },
    filingsUnderWay: async ({ planId, period, until }) =>
      (
        await filings.find({ planId, period, allLanded: false, filedAt: { $lte: until } }, { _id: 1 }).lean()
      ).map(({ _id }) => _id),
    filingsToLand: async ({ storedBeforeMs, limit }) =>
      (
        await filings
          .find({ allLanded: false, storedAtMs: { $lt: storedBeforeMs } }, { _id: 1 })
          .sort({ storedAtMs: 1, _id: 1 })
          .limit(limit)
          .lean()
      ).map(({ _id }) => _id),
    landedOf: async (id) => (await filings.findById(id, { landed: 1 }).lean())?.landed ?? [],
  };
}

interface FiledWith {
  readonly taskId: string;
  readonly planId: string;
  readonly periods: readonly string[];
}

/** Without what became of it. */
const ofFiling = { landed: 0, storedAtMs: 0, allLanded: 0 } as const;

function filingOf({ _id, ...content }: Omit<FilingDocument, 'landed' | 'storedAtMs' | 'allLanded'>): Filing {
  return { id: _id, ...content };
}
