import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { ViewStore } from './view-port.js';

/** Saved views, each one document. */
export function viewStore({ views }: Models): ViewStore {
  return {
    savedViews: (owner) => views.find({ owner }, { _id: 0 }).sort({ name: 1, _id: 1 }).lean(),
    savedView: async (id) => (await views.findById(id, { _id: 0 }).lean()) ?? undefined,
    saveView: async (view) => {
      if (view.version === 1) return insertNew(() => views.create({ ...view, _id: view.id }));
      const before = { _id: view.id, version: view.version - 1 };
      return (await views.replaceOne(before, view)).modifiedCount === 1;
    },
    dropView: async ({ id, version }) => (await views.deleteOne({ _id: id, version })).deletedCount === 1,
  };
}
