import { type NameOf, noticesOf } from '../domain/notices/notice.js';
import { noticeSourceOf } from '../domain/notices/period-source.js';
import type { PeriodRecording } from '../workflows/messages.js';
import type { Store } from './store/port.js';

/** Writes what happened to a reporting period: its events and its view, then its notices. It may be repeated without effect. */
export function recordPeriodTo({ store, nameOf }: { store: Store; nameOf: NameOf }) {
  return async (recording: PeriodRecording): Promise<void> => {
    const { events, state, decidedAtMs } = recording;
    const source = noticeSourceOf(state);
    const fromSequence = events[0]?.sequence ?? state.sequence + 1;
    const notices = noticesOf({ events, state: source, nameOf });
    const written = await store.recordPeriod(recording);
    if (written === 'outdated') return;
    const { taskId } = source.brief;
    await store.addNotices({ taskId, fromSequence, notices, decidedAtMs, written });
  };
}
