import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { recordHistoriesOf } from '../support/environment.js';

type History = temporal.api.history.v1.IHistory;

const folder = fileURLToPath(new URL('../histories', import.meta.url));

/**
 * Keeps a history among those that every later version must replay, when `DONDOC_RECORD_HISTORIES` matches its name. Recorded
 * on purpose, with `DONDOC_RECORD_HISTORIES=REGEXP npm test -- test/workflows`; a history that is there stays as it is.
 */
export function keepHistory({ name, history }: { name: string; history: History }): void {
  if (!recordHistoriesOf(name)) return;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll('/', '-')}.json.gz`);
  try {
    writeFileSync(file, gzipSync(historyToJSON(history)), { flag: 'wx' });
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EEXIST')) throw fault;
  }
}

/** The histories that were recorded by earlier versions. */
export function recordedHistories(): readonly { readonly workflowId: string; readonly history: History }[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json.gz'))
    .map((file) => ({
      workflowId: file,
      history: historyFromJSON(JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString('utf8'))),
    }));
}
