import { readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import { archiveRound } from '../activities/audit/archive-round.js';
import { auditKeyOf } from '../activities/audit/audit-key.js';
import { checkpointRound } from '../activities/audit/checkpoint-round.js';
import { confirmStanding } from '../activities/audit/confirm-standing.js';
import { mailCheckpoints } from '../activities/audit/mail-checkpoints.js';
import { takeOverKey } from '../activities/audit/take-over-key.js';
import type { Store } from '../activities/store/port.js';
import { isExampleKey } from '../audit/example-keys.js';
import { type KeyRing, ringIn } from '../audit/key-ring.js';
import type { WorkerConfig } from './config.js';
import { type Rounds, startRounds } from './rounds.js';

const everyMs = 60_000;

/**
 * Archives histories and, with a key, signs checkpoints, until it is stopped. Each checkpoint is also said in the log, and written
 * to a folder where one is named; one a day is mailed: copies that leave the database.
 */
export function startAuditor({
  store,
  client,
  settings: { auditKeyFile, auditRingFile, auditCopies, auditMailTo = [] },
  log,
}: {
  store: Store;
  client: Client;
  settings: Pick<WorkerConfig, 'auditKeyFile' | 'auditRingFile' | 'auditCopies' | 'auditMailTo'>;
  log: Pick<Logger, 'info' | 'error'>;
}): Rounds {
  const key = auditKeyFile === undefined ? undefined : auditKeyOf(readFileSync(auditKeyFile, 'utf8'));
  const ring = auditRingFile === undefined ? undefined : readRing(auditRingFile);
  const confirm = confirmStanding({ store, client });
  let isTakenOver = false;
  const sign = async (): Promise<void> => {
    if (!key) return;
    if (!isTakenOver) {
      const strangers = await takeOverKey({ store, key, ring, nowMs: Date.now() });
      isTakenOver = true;
      if (strangers.length > 0)
        log.error({ strangers }, 'no hand-over leads from the keys that signed before to the key of today');
    }
    for (const checkpoint of await checkpointRound({ store, key, nowMs: Date.now(), confirm })) {
      log.info({ checkpoint }, 'checkpoint signed');
      const file = auditCopies && join(auditCopies, `${checkpoint.checkpoint.planId}.jsonl`);
      if (file) await appendFile(file, `${JSON.stringify(checkpoint)}\n`);
    }
  };
  return startRounds({
    everyMs,
    round: async () => {
      const { archived, lost, encrypted } = await archiveRound({ store, client, nowMs: Date.now() });
      if (archived > 0) log.info({ archived }, 'histories archived');
      if (lost.length > 0)
        log.error({ lost }, 'histories that Temporal knows no more were never archived whole');
      if (encrypted.length > 0)
        log.error({ encrypted }, 'histories are not archived: a key is missing in DONDOC_PAYLOAD_KEYS');
      await sign();
      if (auditMailTo.length > 0) await mailCheckpoints({ store, to: auditMailTo, nowMs: Date.now() });
    },
    onFault: (fault) => {
      log.error({ err: fault }, 'nothing was archived or signed in this round');
    },
  });
}

/** What a worker says of the key that it signs with. */
export function auditKeyWord(file: string | undefined): 'notSet' | 'set' | 'example' {
  if (file === undefined) return 'notSet';
  return isExampleKey(auditKeyOf(readFileSync(file, 'utf8')).publicKey) ? 'example' : 'set';
}

function readRing(file: string): KeyRing {
  const ring = ringIn(readFileSync(file, 'utf8'));
  if (!ring) throw new Error('DONDOC_AUDIT_KEYS holds no sound key ring (dondoc audit keys)');
  return ring;
}
