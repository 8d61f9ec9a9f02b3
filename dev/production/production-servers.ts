import { findMongo } from '../servers/mongo.js';
import { findPostgres } from '../servers/postgres.js';
import { findTemporal } from '../servers/temporal.js';
import { findTemporalServer } from '../servers/temporal-server.js';
import type { Tools } from '../servers/way.js';
import type { mongoProgram } from '../start/server-programs.js';

/** The programs of others that the form is made of. */
export type ProductionServers = {
  /** The folder of PostgreSQL's programs. */
  readonly postgres: string;
  /** The folder of the Temporal server. */
  readonly temporalServer: string;
  /** Temporal's command line. */
  readonly temporal: string;
  readonly mongo: Parameters<typeof mongoProgram>[0]['found'];
};

/** Finds or builds them. Throws NoServer. */
export async function findProductionServers({ tools }: { tools: Tools }): Promise<ProductionServers> {
  const postgres = await findPostgres({ tools });
  const mongo = await findMongo({ uri: undefined, tools });
  const temporal = await findTemporal({ address: undefined, tools });
  const temporalServer = await findTemporalServer({ tools });
  if (mongo.kind === 'uri' || temporal.kind === 'address')
    throw new Error('the form of production starts its servers itself');
  return { postgres, temporalServer, temporal: temporal.path, mongo };
}
