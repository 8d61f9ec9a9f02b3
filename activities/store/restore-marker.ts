import type { mongo } from 'mongoose';

/** How far a restoration of the two stores is; `copying`: MongoDB is being filled; `apart`: the stores are of different moments. */
export interface RestoreMarker {
  readonly state: 'copying' | 'apart' | 'reconciled';
  /** sha256 of the backup's manifest. */
  readonly backup: string;
  /** When the backup was begun; absent where MongoDB is as it was. */
  readonly mongoTakenAt?: string;
  /** Collections that are whole again. */
  readonly done: readonly string[];
  readonly at: string;
}

type Document = RestoreMarker & { readonly _id: string };

const current = 'current';

/** While it stands, nobody else may write: what is written into stores of two moments takes true events away (docs/adr/0022). */
export class StoresAreApart extends Error {
  override readonly name = 'StoresAreApart';

  constructor({ state }: Pick<RestoreMarker, 'state'>) {
    super(
      state === 'copying'
        ? 'MongoDB is being restored, or the restoration was broken off: run `dondoc restore` again'
        : 'Temporal and MongoDB were restored and may be of two moments: run `dondoc reconcile`',
    );
  }
}

export async function restoreMarker(db: mongo.Db): Promise<RestoreMarker | undefined> {
  const found = await db.collection<Document>('restores').findOne({ _id: current });
  return found ?? undefined;
}

export async function putRestoreMarker(db: mongo.Db, marker: RestoreMarker): Promise<void> {
  await db.collection<Document>('restores').replaceOne({ _id: current }, marker, { upsert: true });
}

/** Throws StoresAreApart while a restoration is not at its end. */
export async function refuseWhileApart(db: mongo.Db): Promise<void> {
  const marker = await restoreMarker(db);
  if (marker && marker.state !== 'reconciled') throw new StoresAreApart(marker);
}
