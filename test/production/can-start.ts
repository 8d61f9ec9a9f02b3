import { readEnvironment } from '../../dev/environment.js';
import { findKept } from '../../dev/servers/cache.js';
import { findOnPath } from '../../dev/servers/on-path.js';
import { findPostgres } from '../../dev/servers/postgres.js';
import { serverEntry } from '../../dev/servers/temporal-server.js';
import { NoServer, type Tools } from '../../dev/servers/way.js';
import { startGuardian } from '../../dev/supervisor/guardian.js';

/** What this machine lacks to run the form of production, in a few words; undefined where it can. */
export async function lacking(): Promise<string | undefined> {
  const guardian = startGuardian();
  const { cache, path, inherited } = readEnvironment();
  const progress = { line: () => undefined, live: () => undefined };
  const tools: Tools = { progress, guardian, signal: new AbortController().signal, cache, path, inherited };
  try {
    await findPostgres({ tools });
    const kept = findKept({ entry: serverEntry({ tools }), tools });
    await kept.catch(() => findOnPath({ program: 'go', tools }));
    return undefined;
  } catch (fault) {
    if (fault instanceof NoServer) return 'no PostgreSQL: neither on PATH nor in /usr/lib/postgresql';
    return 'no Go to build the Temporal server by, and none was kept';
  } finally {
    await guardian.close();
  }
}
