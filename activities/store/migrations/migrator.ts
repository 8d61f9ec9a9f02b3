import type { mongo } from 'mongoose';
import { Umzug, type UmzugStorage } from 'umzug';
import type { MigrationStanding } from '../../../audit/migrated.js';
import { migrations as shipped } from './all.js';
import { withLock } from './lock.js';
import type { Migration } from './migration.js';

interface MigrationDocument {
  readonly _id: string;
  readonly state: 'done' | 'failed';
  readonly at: string;
  readonly fault?: string;
}

/** The database has a form that this version does not know. */
export class DatabaseIsNewer extends Error {
  override readonly name = 'DatabaseIsNewer';

  constructor(unknown: readonly string[]) {
    super(
      `MongoDB was brought to ${unknown.join(', ')} by a newer version of dondoc, which this one does not know: start that version, or take the steps back with it (dondoc migrate down --to NAME)`,
    );
  }
}

/** A step could not be gone to its end; it is tried again at the next start. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';

  constructor({ name, said }: { name: string; said: string }) {
    super(`migration ${name} of MongoDB failed, and is tried again at the next start: ${said}`);
  }
}

const lockName = 'migrations';
const waitsMs = 10 * 60_000;

/** The steps of one database. Each way is gone by one process at a time, under a lock. */
export function migratorOf({
  db,
  migrations = shipped,
}: {
  db: mongo.Db;
  migrations?: readonly Migration[];
}) {
  const documents = db.collection<MigrationDocument>('migrations');
  const write = (name: string, said: Omit<MigrationDocument, '_id'>) =>
    documents.replaceOne({ _id: name }, said, { upsert: true });
  const storage: UmzugStorage<mongo.Db> = {
    executed: async () => (await status()).filter(({ state }) => state === 'done').map(({ name }) => name),
    logMigration: async ({ name }) => {
      await write(name, { state: 'done', at: new Date().toISOString() });
    },
    unlogMigration: async ({ name }) => {
      await documents.deleteOne({ _id: name });
    },
  };
  const steps = new Umzug<mongo.Db>({
    context: db,
    storage,
    logger: undefined,
    migrations: migrations.map(({ name, up, down }) => {
      const noted = (way: Migration['up']) => () =>
        way(db).catch(async (fault: unknown) => {
          const said = fault instanceof Error ? fault.message : String(fault);
          await write(name, { state: 'failed', at: new Date().toISOString(), fault: said });
          throw new MigrationFailed({ name, said });
        });
      return { name, up: noted(up), down: noted(down) };
    }),
  });

  const status = async (): Promise<readonly MigrationStanding[]> => {
    const found = new Map((await documents.find().toArray()).map((one) => [one._id, one]));
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = [...found.keys()].filter((name) => !known.has(name)).sort();
    return [
      ...migrations.map(({ name }): MigrationStanding => {
        const one = found.get(name);
        if (!one) return { name, state: 'pending' };
        const { state, at, fault } = one;
        return { name, state, at, ...(fault !== undefined && { fault }) };
      }),
      ...unknown.map((name) => ({ name, state: 'unknown' as const })),
    ];
  };
  const refuseNewer = async () => {
    const unknown = (await status()).filter(({ state }) => state === 'unknown').map(({ name }) => name);
    if (unknown.length > 0) throw new DatabaseIsNewer(unknown);
  };
  const locked = (work: () => Promise<readonly string[]>) =>
    withLock({
      ...{ db, name: lockName, waitMs: waitsMs },
      work: async () => {
        await refuseNewer();
        return work();
      },
    });
  const namesOf = (going: Promise<readonly { readonly name: string }[]>) =>
    going.then(
      (done) => done.map(({ name }) => name),
      (fault: unknown) => {
        throw fault instanceof Error && fault.cause instanceof MigrationFailed ? fault.cause : fault;
      },
    );
  return {
    status,
    /** Goes all steps that are left; nothing, and no lock, where none is. Gives their names. Throws DatabaseIsNewer. */
    up: async (): Promise<readonly string[]> => {
      const standing = await status();
      if (standing.every(({ state }) => state === 'done')) return [];
      return locked(() => namesOf(steps.up()));
    },
    /** Goes back over the last step, or over all down to and with `to`. */
    down: ({ to }: { to?: string } = {}): Promise<readonly string[]> =>
      locked(() => namesOf(steps.down(to === undefined ? {} : { to }))),
  };
}
