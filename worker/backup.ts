import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyCollections } from '../activities/backup/copy-collections.js';
import { copyTemporal, writeHistories } from '../activities/backup/copy-temporal.js';
import { openDatabase } from '../activities/backup/open-database.js';
import { migratorOf } from '../activities/store/migrations/migrator.js';
import { refuseWhileApart } from '../activities/store/restore-marker.js';
import { type BackupMade, type BackupManifest, manifestFile } from '../audit/backup-manifest.js';
import { sha256 } from '../audit/canonical.js';
import { knownRules } from '../audit/known-rules.js';
import { programPath, serverAddresses } from './config.js';
import { openTemporal, runOperatorProgram } from './operator-program.js';
import { sayProgress } from './say-progress.js';

/**
 * Copies MongoDB, then Temporal, into the folder that is named, while the system runs: what is restored together is then Temporal's later
 * moment, from which MongoDB's copies are made again. Lines of JSON: progress, then what the backup is. Exit code 0, else 3.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'temporal-sqlite': { type: 'string' }, 'temporal-postgres': { type: 'string', multiple: true } },
});

await runOperatorProgram(async () => {
  const made = await backup(resolve(positionals[0] ?? ''));
  process.stdout.write(`${JSON.stringify(made)}\n`);
  return 0;
});

async function backup(folder: string): Promise<BackupMade> {
  const begun = performance.now();
  const { mongodbUri, ...ofTemporal } = serverAddresses();
  await mkdir(folder, { recursive: true });
  await mkdir(join(folder, 'mongo'));
  await chmod(folder, 0o700);
  const { db, close } = await openDatabase({ uri: mongodbUri });
  const temporal = await openTemporal(ofTemporal);
  try {
    await refuseWhileApart(db);
    const begunAt = new Date().toISOString();
    const { version } = (await db.admin().buildInfo()) as { version: string };
    const steps = await migratorOf({ db }).status();
    const { parts, chains } = await copyCollections({ db, folder: join(folder, 'mongo'), say: sayProgress });
    const temporalBegunAt = new Date().toISOString();
    const { 'temporal-sqlite': sqlite, 'temporal-postgres': postgres = [] } = values;
    const stores = { ...(sqlite !== undefined && { sqlite }), postgres, path: programPath() };
    const temporalParts = await copyTemporal({ stores, folder });
    const histories = await writeHistories({
      ...{ client: temporal.client, folder },
      say: sayProgress,
    });
    const manifest: BackupManifest = {
      format: 1,
      rulesVersion: knownRules,
      begunAt,
      endedAt: new Date().toISOString(),
      mongo: {
        server: version,
        database: db.databaseName,
        migrations: steps.filter(({ state }) => state === 'done').map(({ name }) => name),
        parts: parts.map((part) => ({ ...part, file: `mongo/${part.file}` })),
        chains,
      },
      temporal: {
        namespace: ofTemporal.temporalNamespace,
        begunAt: temporalBegunAt,
        parts: temporalParts,
        histories,
      },
    };
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    const written = join(folder, `${manifestFile}.writing`);
    await writeFile(written, text, { mode: 0o600, flush: true });
    await rename(written, join(folder, manifestFile));
    const all = [...parts, ...temporalParts, histories];
    return {
      folder,
      manifest: sha256(text),
      documents: parts.reduce((sum, { documents }) => sum + documents, 0),
      chains: chains.length,
      workflows: histories.workflows,
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      ms: Math.round(performance.now() - begun),
    };
  } finally {
    await temporal.close();
    await close();
  }
}
