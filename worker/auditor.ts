import { readFileSync } from 'node:fs';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { archiveRound } from '../activities/audit/archive-round.js';
import { auditKeyOf } from '../activities/audit/audit-key.js';
import { checkpointRound } from '../activities/audit/checkpoint-round.js';
import { confirmStanding } from '../activities/audit/confirm-standing.js';
import type { Store } from '../activities/store/port.js';
import { type Rounds, startRounds } from './rounds.js';

const everyMs = 60_000;

/**
 * Archives histories and, with a key, signs checkpoints, until it is stopped. Each checkpoint is also said in the log: a copy
 * that leaves the database.
 */
export function startAuditor({
  store,
  client,
  keyFile,
  log,
}: {
  store: Store;
  client: Client;
  keyFile: string | undefined;
  log: Pick<Logger, 'info' | 'error'>;
}): Rounds {
  const key = keyFile === undefined ? undefined : auditKeyOf(readFileSync(keyFile, 'utf8'));
  const confirm = confirmStanding({ store, client });
  return startRounds({
    everyMs,
    round: async () => {
      const { archived, lost } = await archiveRound({ store, client, nowMs: Date.now() });
      if (archived > 0) log.info({ archived }, 'histories archived');
      if (lost.length > 0)
        log.error({ lost }, 'histories that Temporal knows no more were never archived whole');
      const checkpoints = key ? await checkpointRound({ store, key, nowMs: Date.now(), confirm }) : [];
      for (const checkpoint of checkpoints) log.info({ checkpoint }, 'checkpoint signed');
    },
    onFault: (fault) => {
      log.error({ err: fault }, 'nothing was archived or signed in this round');
    },
  });
}
