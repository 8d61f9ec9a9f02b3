import { gunzipSync } from 'node:zlib';
import type { HistoryJson } from './history.js';
import { runsOf } from './runs.js';

/**
 * The histories of all runs of a process, the first run first: what Temporal still holds, and before it what is archived of
 * runs that it has deleted.
 */
export async function wholeHistory({
  fetchRun,
  archived,
}: {
  fetchRun: (runId: string | undefined) => Promise<HistoryJson | undefined>;
  /** gzip of the JSON of each archived run, the first first. */
  archived: () => Promise<readonly { readonly bytes: Buffer }[]>;
}): Promise<readonly HistoryJson[]> {
  const held = await runsOf(fetchRun);
  if (held.length > 0 && !goesOn(held[0])) return held;
  const kept = (await archived()).map(
    ({ bytes }) => JSON.parse(gunzipSync(bytes).toString('utf8')) as HistoryJson,
  );
  // The archive numbers runs from the first that it met; what Temporal still holds are the last ones.
  return [...kept.slice(0, Math.max(0, kept.length - held.length)), ...held];
}

function goesOn(history: HistoryJson | undefined): boolean {
  const before = history?.events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  return before !== undefined && before !== '';
}
