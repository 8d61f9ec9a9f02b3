import { readFileSync } from 'node:fs';
import { archivedProcesses } from '../../activities/audit/archived-processes.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Finding } from '../../audit/findings.js';
import { processesOfBundle, type RecordedProcess } from '../../audit/recorded-process.js';
import type { Share } from '../../audit/share.js';
import { databaseAddress } from '../config.js';

/** Whence recorded processes come: a bundle, or the archive in MongoDB, of all plans where none is named. */
export type ReplaySource = { readonly file: string } | { readonly planId?: string };

/** What a source has, and those of it that are in the share. */
export interface Processes {
  readonly count: number;
  readonly processes: AsyncIterable<RecordedProcess> | Iterable<RecordedProcess>;
}

/**
 * Gives the processes of a source, or a share of them, to `use`. A bundle that cannot be read is a finding. Throws where there is no
 * file or no database.
 */
export async function withProcesses<Answer>({
  source,
  share,
  use,
}: {
  source: ReplaySource;
  share?: Share;
  use: (processes: Processes) => Promise<Answer>;
}): Promise<Answer | { readonly finding: Finding }> {
  const within = share && { share };
  if ('file' in source) {
    const read = processesOfBundle({ bytes: readFileSync(source.file), ...within });
    return read.ok ? use(read) : { finding: read.finding };
  }
  const store = openMongoStore({ uri: databaseAddress() });
  try {
    const { length: count } = await store.archivedChains(source.planId);
    return await use({ count, processes: archivedProcesses({ store, ...within, ...source }) });
  } finally {
    await store.close();
  }
}
