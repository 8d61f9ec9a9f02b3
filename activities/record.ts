import { type NameOf, noticesOf } from '../domain/notices/notice.js';
import type { Recorded } from '../domain/task/decided-at.js';
import { taskView } from '../domain/views/task-view.js';
import type { Recording } from '../workflows/messages.js';
import type { Store } from './store/port.js';

/**
 * Writes what happened to a task: its events, then its notices and its view. Events come first: neither says what is not
 * recorded. Of the two, none waits for the other, since whoever gave the command waits for both. All three may be repeated without
 * effect. What calls a report late is not written when the report was filed in time: that is given back.
 * Otherwise the moments of the commands are: Temporal's history keeps them as they were written.
 */
export function recordTo({ store, nameOf }: { store: Store; nameOf: NameOf }) {
  return async ({
    events,
    state,
    decidedAtMs,
    commandsAtMs,
    unlessFiled = [],
  }: Recording): Promise<Recorded> => {
    const done: Recorded = commandsAtMs ? { decidedAtMs, commandsAtMs } : [];
    const { taskId, planId } = state.brief;
    const filed =
      unlessFiled.length > 0 ? await store.filedReports({ taskId, planId, periods: unlessFiled }) : [];
    if (filed.length > 0) return filed;
    const written = await store.appendEvents({ taskId, planId, events, decidedAtMs });
    if (written === 'outdated') return done;
    const fromSequence = events[0]?.sequence ?? state.sequence + 1;
    const notices = noticesOf({ events, state, nameOf });
    await Promise.all([
      store.addNotices({ taskId, fromSequence, notices, decidedAtMs, written }),
      store.putTaskView({ view: taskView(state), decidedAtMs }),
    ]);
    return done;
  };
}
