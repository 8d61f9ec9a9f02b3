import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { TextStore } from './text-port.js';

/** Edited texts in MongoDB: of two who save at once, one is told. */
export function textStore({ texts }: Pick<Models, 'texts'>): TextStore {
  return {
    editedTexts: async (_id) => {
      const found = await texts.findById(_id).lean();
      if (!found) return undefined;
      const { _id: id, ...kept } = found;
      return { id, ...kept };
    },
    saveTexts: async ({ id, ...content }) => {
      if (content.revision > 1) {
        const before = { _id: id, revision: content.revision - 1 };
        return (await texts.replaceOne(before, content)).matchedCount === 1;
      }
      return insertNew(() => texts.create({ ...content, _id: id }));
    },
  };
}
