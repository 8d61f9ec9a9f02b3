import { readEnvironment } from '../../dev/environment.js';
import type { Progress } from '../../dev/progress.js';
import { findMongo } from '../../dev/servers/mongo.js';
import { findTemporal } from '../../dev/servers/temporal.js';
import { startGuardian } from '../../dev/supervisor/guardian.js';
import type { startSystem } from './system.js';

/** The programs of Temporal and MongoDB for servers that are started for a run alone. */
export async function findServers(progress: Progress): Promise<Parameters<typeof startSystem>[0]['servers']> {
  const guardian = startGuardian();
  const { cache, path, inherited } = readEnvironment();
  const tools = { progress, guardian, signal: new AbortController().signal, cache, path, inherited };
  const mongo = await findMongo({ uri: undefined, tools });
  const temporal = await findTemporal({ address: undefined, tools });
  if (mongo.kind === 'uri' || temporal.kind === 'address')
    throw new Error('faults are done to servers that were started for them');
  return { mongo, temporal: temporal.path };
}
