import { type NameOf, noticesOf } from '../../domain/notices/notice.js';
import { noticeSourceOf } from '../../domain/notices/period-source.js';
import { taskView } from '../../domain/views/task-view.js';
import type { PeriodRecording, Recording } from '../../workflows/messages.js';
import type { Store } from '../store/port.js';
import type { Copies, Rewritten } from '../store/rebuild-port.js';

/** So long a notice may have waited for its mail. */
const tellsWithinMs = 3 * 24 * 3_600_000;

/** What became of the copies of one task or period. */
export interface RebuiltProcess {
  readonly events: Rewritten;
  readonly notices: Rewritten;
  readonly views: Rewritten;
}

/** Writes again what the workflow of a task or a period had recorded, from the recordings that a replay gives. */
export async function rebuildProcess({
  store,
  namesThen,
  chain,
  there,
  recordings,
  nowMs,
  toldBeforeMs = nowMs - tellsWithinMs,
}: {
  store: Store;
  /** Names as they were at a moment, ms since 1970. */
  namesThen: (atMs: number) => NameOf;
  chain: string;
  /** What MongoDB has of it now. */
  there: Copies;
  recordings: readonly (Recording | PeriodRecording)[];
  nowMs: number;
  /** Of what was decided before, mails may have gone: nobody is told again. */
  toldBeforeMs?: number;
}): Promise<RebuiltProcess> {
  const last = recordings.at(-1);
  if (!last) return { events: nothing, notices: nothing, views: nothing };
  const { decidedAtMs, state } = last;
  const { planId } = state.brief;
  const events = recordings.flatMap((recording) =>
    recording.events.map((event) => {
      return { sequence: event.sequence, event, decidedAtMs: recording.decidedAtMs };
    }),
  );
  const notices = recordings.flatMap((recording) =>
    noticesOf({
      events: recording.events,
      state: sourceOf(recording.state),
      nameOf: namesThen(recording.decidedAtMs),
    }).map((notice) => ({ notice, decidedAtMs: recording.decidedAtMs })),
  );
  const view = isPeriod(state) ? { period: state } : { view: taskView(state) };
  return {
    events: await store.rebuildEvents({ there, chain, planId, events }),
    notices: await store.rebuildNotices({
      there,
      fromSequence: events[0]?.sequence ?? state.sequence,
      upToSequence: state.sequence,
      notices,
      toldBeforeMs,
    }),
    views: await store.rebuildView({ there, ...view, decidedAtMs, nowMs }),
  };
}

const nothing: Rewritten = { kept: 0, written: 0, removed: 0 };

type AnyState = (Recording | PeriodRecording)['state'];

function isPeriod(state: AnyState): state is PeriodRecording['state'] {
  return 'periodId' in state.brief;
}

function sourceOf(state: AnyState) {
  return isPeriod(state) ? noticeSourceOf(state) : state;
}
