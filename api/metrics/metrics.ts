import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../../activities/store/port.js';

/** What the API tells Prometheus. */
export interface Metrics {
  readonly answered: (of: {
    readonly operation: string;
    readonly status: number;
    readonly seconds: number;
  }) => void;
  /** In Prometheus' text form; figures of the store are looked up now, and left out while it is away. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

const lookedUpForMs = 10_000;

/** Metrics of one API process. */
export function createMetrics({ store }: { store: Store }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'dondoc_http_request_seconds',
    help: 'How long requests took, by operation and status.',
    labelNames: ['operation', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  const look = figuresOf({ store, registry });
  return {
    answered: ({ operation, status, seconds }) =>
      requests.observe({ operation, status: String(status) }, seconds),
    text: async () => {
      await look();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Sets the gauges that come from the store, at most every so often. */
function figuresOf({ store, registry }: { store: Store; registry: Registry }): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `dondoc_${name}`, help, labelNames, registers: [registry] });
  const open = gauge('obligations_open', 'Obligations that are owed now, by kind.', ['kind']);
  const overdue = gauge('obligations_overdue', 'Obligations that are overdue, by kind and highest rung.', [
    'kind',
    'rung',
  ]);
  const waiting = gauge('notices_waiting', 'Notices that are in no mail yet.');
  const mails = gauge('mails', 'Mails that wait or have failed.', ['state']);
  const pulse = gauge('worker_pulse_age_seconds', 'Since when no worker has said that it is alive.');
  const missing = gauge('archive_missing', 'Closed tasks whose history is not in the archive.');
  const up = gauge('store_up', '1 while MongoDB answers.');
  let lookedAt = 0;
  return async () => {
    if (Date.now() - lookedAt < lookedUpForMs) return;
    lookedAt = Date.now();
    try {
      const [duties, notices, mail, archive, lastPulse] = await Promise.all([
        store.dutyCounts(),
        store.noticesWaiting(),
        store.mailHealth(),
        store.archiveHealth(),
        store.lastPulse(),
      ]);
      open.reset();
      overdue.reset();
      for (const { kind, rung, count } of duties) {
        open.inc({ kind }, count);
        if (rung !== undefined) overdue.inc({ kind, rung }, count);
      }
      waiting.set(notices);
      mails.set({ state: 'waiting' }, mail.waiting);
      mails.set({ state: 'failed' }, mail.failed);
      missing.set(archive.missing);
      if (lastPulse !== undefined) pulse.set((Date.now() - Date.parse(lastPulse)) / 1000);
      up.set(1);
    } catch {
      lookedAt = 0;
      up.set(0);
    }
  };
}
