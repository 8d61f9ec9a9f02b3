import { connect } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveHistories } from '../activities/backup/archive-histories.js';
import { putBackTemporal } from '../activities/backup/copy-temporal.js';
import { openDatabase } from '../activities/backup/open-database.js';
import { restoreCollections } from '../activities/backup/restore-collections.js';
import { verifiedBackup } from '../activities/backup/verify-backup.js';
import { openMongoStore } from '../activities/store/mongo-store.js';
import { putRestoreMarker, restoreMarker } from '../activities/store/restore-marker.js';
import type { Restored } from '../audit/backup-manifest.js';
import { databaseAddress, programPath, temporalAddressIn } from './config.js';
import { runOperatorProgram } from './operator-program.js';
import { assertNoWorker, untilOpen } from './reconcile/assert-no-worker.js';
import { sayProgress } from './say-progress.js';

/**
 * Puts a backup back whose every file is what its manifest says: MongoDB (`--mongo`), Temporal's own store (`--temporal-sqlite FILE`,
 * `--temporal-postgres ADDRESS`), or both. Nobody else opens MongoDB until `reconcile` has brought the two together. Exit code 0, else 3.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mongo: { type: 'boolean', default: false },
    replace: { type: 'boolean', default: false },
    'temporal-sqlite': { type: 'string' },
    'temporal-postgres': { type: 'string', multiple: true },
  },
});

await runOperatorProgram(async () => {
  const restored = await restore(resolve(positionals[0] ?? ''));
  process.stdout.write(`${JSON.stringify(restored)}\n`);
  return 0;
});

async function restore(folder: string): Promise<Restored> {
  const begun = performance.now();
  const uri = databaseAddress();
  const backup = await verifiedBackup(folder);
  const { manifest, hash } = backup;
  const { mongo, replace, 'temporal-sqlite': sqlite, 'temporal-postgres': postgres = [] } = values;
  const stores = { ...(sqlite !== undefined && { sqlite }), postgres, path: programPath() };
  const isTemporal = sqlite !== undefined || postgres.length > 0;
  const { db, close } = await openDatabase({ uri });
  try {
    await assertNoWorker(db);
    if (isTemporal && (await isListening(temporalAddressIn())))
      throw new Error(`Temporal runs at ${temporalAddressIn() ?? ''}: stop it first`);
    let documents = 0;
    if (mongo) documents = await restoreCollections({ db, folder, backup, replace, say: sayProgress });
    else if (isTemporal) {
      // Marked before Temporal's store changes: from then on a worker would take true events away.
      const before = await restoreMarker(db);
      const taken = before?.state === 'apart' && before.mongoTakenAt !== undefined;
      const mongoTakenAt = taken ? { mongoTakenAt: before.mongoTakenAt } : {};
      const marker = { state: 'apart', backup: hash, done: [], at: new Date().toISOString() } as const;
      await putRestoreMarker(db, { ...marker, ...mongoTakenAt });
    }
    const temporalStores = await putBackTemporal({ parts: manifest.temporal.parts, stores, folder, replace });
    const store = openMongoStore({ uri, mayBeApart: true });
    try {
      await untilOpen(store);
      const histories = await archiveHistories({ store, folder, manifest, say: sayProgress });
      return { documents, temporalStores, histories, ms: Math.round(performance.now() - begun) };
    } finally {
      await store.close();
    }
  } finally {
    await close();
  }
}

async function isListening(address: string | undefined): Promise<boolean> {
  if (address === undefined) return false;
  const [host = '', port = '7233'] = address.split(':');
  return new Promise((resolveWith) => {
    const socket = connect({ host, port: Number(port), timeout: 2_000 });
    const end = (is: boolean) => {
      socket.destroy();
      resolveWith(is);
    };
    socket.once('connect', () => {
      end(true);
    });
    for (const name of ['error', 'timeout'] as const)
      socket.once(name, () => {
        end(false);
      });
  });
}
