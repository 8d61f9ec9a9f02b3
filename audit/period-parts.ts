import { gzipSync } from 'node:zlib';
import type { PeriodEvent } from '../domain/period/events.js';
import { foldPeriod } from '../domain/period/evolve.js';
import { canonical, sha256 } from './canonical.js';
import { chainFile } from './chain.js';
import { type ProvenHead, periodChain } from './checkpoint.js';
import type { HistoryJson } from './history.js';
import { historyName, type ManifestPeriod, periodFiles } from './manifest.js';
import { periodInputs } from './period-inputs.js';
import { lines, type Part } from './task-parts.js';
import { type Veil, veiled } from './veil.js';

/** Everything that is known of a reporting period. */
export interface PeriodRecord {
  readonly periodId: string;
  readonly events: readonly PeriodEvent[];
  readonly histories: readonly HistoryJson[];
  readonly proven?: ProvenHead;
}

/** What the manifest says of a period, and its files. */
export function periodParts({
  period: { periodId, events: happened, histories, proven },
  folder,
  veil,
}: {
  period: PeriodRecord;
  folder: string;
  veil: Veil | undefined;
}): { readonly entry: ManifestPeriod; readonly parts: readonly Part[] } {
  const chain = periodChain(periodId);
  const hidden = <Value>(value: Value): Value =>
    veil ? veiled({ value: JSON.parse(JSON.stringify(value)) as Value, chain, veil }) : value;
  const events = hidden(happened);
  const own = chainFile({ chainId: chain, events });
  const entry: ManifestPeriod = {
    periodId,
    folder,
    events: events.length,
    head: own.head,
    state: sha256(canonical(foldPeriod(events))),
  };
  return {
    entry,
    parts: [
      [periodFiles.events, own.text],
      ...(histories.length > 0
        ? [[periodFiles.inputs, lines(hidden(periodInputs(histories)))] as const]
        : []),
      ...(veil ? [] : histories).map(
        (history, run) => [historyName(run + 1), gzipSync(JSON.stringify(history), { level: 9 })] as const,
      ),
      ...(proven ? [[periodFiles.checkpoint, canonical(proven)] as const] : []),
    ],
  };
}
