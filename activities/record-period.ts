import type { PeriodRecording } from '../workflows/messages.js';
import type { Store } from './store/port.js';

/** Writes what happened to a reporting period: its events, then its view. It may be repeated without effect. */
export function recordPeriodTo({ store }: { store: Store }) {
  return (recording: PeriodRecording): Promise<void> => store.recordPeriod(recording);
}
