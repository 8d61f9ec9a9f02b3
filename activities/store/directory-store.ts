import type { DirectoryEdition, DirectoryStore } from './directory-port.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';

/** Editions of the directory in MongoDB: of two who save at once, one is told. */
export function directoryStore({ directories }: Pick<Models, 'directories'>): DirectoryStore {
  const latestFirst = () => directories.find({}, { _id: 0 }).sort({ _id: -1 });
  return {
    directoryInForce: async () => (await latestFirst().limit(1).lean<DirectoryEdition[]>())[0],
    directoryEditions: () => latestFirst().lean<DirectoryEdition[]>(),
    saveDirectory: (edition) => insertNew(() => directories.create({ ...edition, _id: edition.edition })),
  };
}
