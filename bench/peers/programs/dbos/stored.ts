import pg from 'pg';
import { setting } from '../environment.js';

/** How many rows each table of the database has, on standard output. */
const client = new pg.Client({ connectionString: setting('DATABASE_URL') });
await client.connect();
const { rows: tables } = await client.query<{ schema: string; name: string }>(
  "SELECT schemaname AS schema, tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1, 2",
);
const counts: Record<string, number> = {};
for (const { schema, name } of tables) {
  const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM "${schema}"."${name}"`);
  const count = Number(rows[0]?.count);
  if (count > 0) counts[name] = count;
}
await client.end();
process.stdout.write(JSON.stringify(counts));
