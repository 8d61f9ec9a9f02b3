import { parseArgs } from 'node:util';
import { openDatabase } from '../activities/backup/open-database.js';
import { migratorOf } from '../activities/store/migrations/migrator.js';
import type { Migrated } from '../audit/migrated.js';
import { databaseAddress } from './config.js';
import { runOperatorProgram } from './operator-program.js';

/**
 * Brings MongoDB to the form of this version (`up`), back over the last step or down to one (`down --to NAME`), or says where it stands
 * (`status`), as one line of JSON. Exit code 0; 4 where it has a form that this version does not know; else 3.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const [way = 'status'] = positionals;

await runOperatorProgram(async () => {
  const { db, close } = await openDatabase({ uri: databaseAddress() });
  try {
    const migrator = migratorOf({ db });
    const gone =
      way === 'up'
        ? await migrator.up()
        : way === 'down'
          ? await migrator.down(values.to === undefined ? {} : { to: values.to })
          : [];
    const migrated: Migrated = { gone, steps: await migrator.status() };
    process.stdout.write(`${JSON.stringify(migrated)}\n`);
    return migrated.steps.some(({ state }) => state === 'unknown' || state === 'failed') ? 4 : 0;
  } finally {
    await close();
  }
});
