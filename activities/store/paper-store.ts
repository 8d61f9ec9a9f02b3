import { concernedUnits } from '../../domain/papers/concerned-units.js';
import { type IssuedPaper, numberKey } from '../../domain/papers/issued.js';
import { both } from './both.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { PaperDocument } from './paper-model.js';
import type { PaperStore } from './paper-port.js';

const mostTries = 50;

/** Issued papers in MongoDB: a document each, guarded by unique keys, never written again. */
export function paperStore({ papers }: Pick<Models, 'papers'>): PaperStore {
  const one = async (filter: Record<string, string>): Promise<IssuedPaper | undefined> => {
    const found = await papers.findOne(filter, { record: 1 }).lean();
    return found ? withReplacement(found.record) : undefined;
  };
  const withReplacement = async (record: PaperDocument['record']): Promise<IssuedPaper> => {
    const by = await papers.findOne({ place: placeOf(record.id) }, { _id: 1 }).lean();
    return by ? { ...record, replacedBy: by._id } : record;
  };
  const requestOf = ({ planId, requestId }: { planId: string; requestId: string }) =>
    one({ request: `${planId}|${requestId}` });
  return {
    addPaper: async ({ requestId, paper, content }) => {
      const { planId, kind, replaces } = paper;
      const prefix = `${planId}/${kind}/`;
      for (let tries = 0; tries < mostTries; tries += 1) {
        const count = await papers.countDocuments({ planId, 'record.kind': kind });
        const id = `${prefix}${String(count + 1 + tries)}`;
        const record = { id, ...paper };
        const added = await insertNew(() =>
          papers.create({
            _id: id,
            planId,
            request: `${planId}|${requestId}`,
            numberKey: numberKey(paper),
            place: replaces ? placeOf(replaces.id) : `first|${id}`,
            concerns: concernedUnits(paper.about),
            record,
            content,
          }),
        );
        if (added) return { stored: true, paper: record };
        const before = await requestOf({ planId, requestId });
        if (before) return { stored: true, paper: before };
        if (await one({ numberKey: numberKey(paper) })) return { stored: false, taken: 'number' };
        if (replaces && (await one({ place: placeOf(replaces.id) })))
          return { stored: false, taken: 'replacement' };
      }
      throw new Error(`no number was free for a paper of ${prefix}`);
    },
    paperOfRequest: requestOf,
    paperNumbered: (key) => one({ numberKey: key }),
    paper: (id) => one({ _id: id }),
    papers: async ({ planId, visible }) => {
      const [found, replacing] = await Promise.all([
        papers.find(both(visible, { planId }), { record: 1 }).sort({ 'record.issuedAt': 1, _id: 1 }).lean(),
        papers.find({ planId, place: { $gte: placeOf(''), $lt: afterPlaces } }, { place: 1 }).lean(),
      ]);
      const replacedBy = new Map(replacing.map(({ _id, place }) => [place.slice(placeOf('').length), _id]));
      return found.map(({ record }) => {
        const by = replacedBy.get(record.id);
        return by === undefined ? record : { ...record, replacedBy: by };
      });
    },
    paperContent: async (id) => {
      const found = await papers.findById(id, { content: 1 });
      return found ? Buffer.from(found.content) : undefined;
    },
  };
}

/** The places of replacements lie before it: `}` follows `|`. */
const afterPlaces = 'instead}';

function placeOf(replaced: string): string {
  return `instead|${replaced}`;
}
