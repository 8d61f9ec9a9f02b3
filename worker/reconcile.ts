import { openDatabase } from '../activities/backup/open-database.js';
import { openMongoStore } from '../activities/store/mongo-store.js';
import {
  putRestoreMarker,
  type RestoreMarker,
  restoreMarker,
  StoresAreApart,
} from '../activities/store/restore-marker.js';
import type { Reconciled } from '../audit/reconciled.js';
import { shippedDirectory } from '../data/shipped.js';
import { namesAt } from '../domain/directory/names-of.js';
import { serverAddresses } from './config.js';
import { openTemporal, runOperatorProgram } from './operator-program.js';
import { assertNoWorker, untilOpen } from './reconcile/assert-no-worker.js';
import { reconcileStores } from './reconcile/reconcile-stores.js';
import { installQuietRuntime } from './replay/quiet-runtime.js';
import { bundleForReplay } from './replay/replay-worker.js';
import { sayProgress } from './say-progress.js';

/**
 * Brings Temporal and MongoDB together after one or both were restored. No worker may run; none starts until this has come to its end.
 * Lines of JSON: progress, then what came of it. Exit code 0, 4 where something is listed, else 3.
 */
await runOperatorProgram(async () => {
  const reconciled = await reconcile();
  process.stdout.write(`${JSON.stringify(reconciled)}\n`);
  return reconciled.listed.length === 0 ? 0 : 4;
});

async function reconcile(): Promise<Reconciled> {
  const { mongodbUri, ...ofTemporal } = serverAddresses();
  const { db, close } = await openDatabase({ uri: mongodbUri });
  const store = openMongoStore({ uri: mongodbUri, mayBeApart: true });
  const temporal = await openTemporal(ofTemporal);
  try {
    await assertNoWorker(db);
    const marker = await restoreMarker(db);
    if (marker?.state === 'copying') throw new StoresAreApart(marker);
    const { mongoTakenAt, backup = '' } = marker?.state === 'apart' ? marker : {};
    const mark = (state: RestoreMarker['state']) => {
      const taken = mongoTakenAt === undefined ? {} : { mongoTakenAt };
      return putRestoreMarker(db, { state, backup, ...taken, done: [], at: new Date().toISOString() });
    };
    await mark('apart');
    await untilOpen(store);
    installQuietRuntime();
    const reconciled = await reconcileStores({
      ...{ store, db, nowMs: Date.now(), isRestored: mongoTakenAt !== undefined },
      client: temporal.client,
      namesThen: namesAt({ first: shippedDirectory(), editions: await store.directoryEditions() }),
      workflowBundle: await bundleForReplay(),
      say: sayProgress,
    });
    const report = db.collection<Reconciled & { _id: string }>('reconciliations');
    await report.insertOne({ _id: new Date().toISOString(), ...reconciled });
    await mark('reconciled');
    return reconciled;
  } finally {
    await temporal.close();
    await store.close();
    await close();
  }
}
