import type { TaskEvent } from '../../../domain/task/events.js';
import type { Sent } from '../ledger.js';
import { expectedRungs } from './expected-rungs.js';

/** Something that must not be. */
export interface Wrong {
  readonly taskId: string;
  readonly code:
    | 'commandLost'
    | 'commandDoubled'
    | 'refusedButDone'
    | 'neverSent'
    | 'gap'
    | 'rungLost'
    | 'rungTooMany'
    | 'outcomeDoubled'
    | 'decidedBeforeItsMoment';
  readonly what: string;
}

/** What was recorded of a task, with the moment, in the calendar, at which each was decided. */
export interface RecordedTask {
  readonly taskId: string;
  readonly events: readonly TaskEvent[];
  readonly decidedAtMs: readonly number[];
}

/** What an event that time brought may be earlier than the clock that decided it: the two are rounded apart. */
const roundingMs = 1_000;

/** Compares the record of a task with what was sent and with what time must have brought until `untilMs` of the calendar. */
export function judgeTask({
  task,
  sent,
  untilMs,
}: {
  task: RecordedTask;
  sent: readonly Sent[];
  untilMs: number;
}): readonly Wrong[] {
  return [
    ...sequenceWrongs(task),
    ...commandWrongs({ task, sent }),
    ...rungWrongs({ task, untilMs }),
    ...momentWrongs(task),
  ];
}

function sequenceWrongs({ taskId, events }: RecordedTask): readonly Wrong[] {
  const place = events.findIndex(({ sequence }, index) => sequence !== index + 1);
  return place < 0 ? [] : [{ taskId, code: 'gap', what: `event ${String(place + 1)}` }];
}

/** Each command that was acknowledged is there, once; none that was refused; and nothing that nobody sent. */
function commandWrongs({
  task: { taskId, events },
  sent,
}: {
  task: RecordedTask;
  sent: readonly Sent[];
}): readonly Wrong[] {
  const blocks = new Map<string, number>();
  for (const [index, { commandId }] of events.entries()) {
    if (commandId === undefined || events[index - 1]?.commandId === commandId) continue;
    blocks.set(commandId, (blocks.get(commandId) ?? 0) + 1);
  }
  const known = new Set(sent.map(({ id }) => id));
  return [
    ...sent.flatMap(({ id, outcome }): readonly Wrong[] => {
      const times = blocks.get(id) ?? 0;
      if (times > 1) return [{ taskId, code: 'commandDoubled', what: id }];
      if (outcome === 'acknowledged' && times === 0) return [{ taskId, code: 'commandLost', what: id }];
      if (outcome === 'refused' && times > 0) return [{ taskId, code: 'refusedButDone', what: id }];
      return [];
    }),
    ...[...blocks.keys()]
      .filter((id) => !known.has(id))
      .map((id): Wrong => ({ taskId, code: 'neverSent', what: id })),
  ];
}

/** A stretch in which an obligation had one due date. */
interface Stretch {
  readonly obligation: string;
  readonly due: string;
  readonly ladder: Parameters<typeof expectedRungs>[0]['ladder'];
  readonly fromMs: number;
  toMs: number;
  readonly isSuspended: boolean;
  readonly fired: { readonly rung: string; readonly atMs: number }[];
}

/** The rungs of every due date that an obligation had fired at their moments, each once, and no other. */
function rungWrongs({
  task: { taskId, events },
  untilMs,
}: {
  task: RecordedTask;
  untilMs: number;
}): readonly Wrong[] {
  const launched = events[0];
  if (launched?.type !== 'taskLaunched') return [{ taskId, code: 'gap', what: 'the launch' }];
  const { policy, calendar } = launched;
  const { stretches, wrongs } = stretchesOf({ taskId, events, untilMs });
  return [
    ...wrongs,
    ...stretches.flatMap((stretch): readonly Wrong[] => {
      const { obligation, due, ladder, fromMs, toMs, isSuspended, fired } = stretch;
      const expected = isSuspended
        ? []
        : expectedRungs({ due, setAtMs: fromMs, ladder, policy, calendar }).filter(
            ({ atMs }) => atMs <= Math.min(toMs, untilMs),
          );
      const name = ({ rung, atMs }: { rung: string; atMs: number }) =>
        `${obligation} ${rung} ${new Date(atMs).toISOString()}`;
      const [made, wanted] = [fired.filter(({ atMs }) => atMs <= untilMs).map(name), expected.map(name)];
      return [
        ...wanted
          .filter((one) => !made.includes(one))
          .map((what): Wrong => ({ taskId, code: 'rungLost', what })),
        ...made
          .filter((one, place) => !wanted.includes(one) || made.indexOf(one) !== place)
          .map((what): Wrong => ({ taskId, code: 'rungTooMany', what })),
      ];
    }),
  ];
}

function stretchesOf({
  taskId,
  events,
  untilMs,
}: {
  taskId: string;
  events: readonly TaskEvent[];
  untilMs: number;
}): { readonly stretches: readonly Stretch[]; readonly wrongs: readonly Wrong[] } {
  const current = new Map<string, Stretch>();
  const stretches: Stretch[] = [];
  const wrongs: Wrong[] = [];
  const begin = (stretch: Omit<Stretch, 'toMs' | 'fired'>) => {
    const one: Stretch = { ...stretch, toMs: untilMs, fired: [] };
    current.set(stretch.obligation, one);
    stretches.push(one);
  };
  const settled = new Set<string>();
  for (const event of events) {
    const atMs = Date.parse(event.at);
    if (event.type === 'obligationOpened') {
      const { id: obligation, due, ladder } = event.obligation;
      begin({ obligation, due, ladder, fromMs: atMs, isSuspended: false });
    } else if (event.type === 'obligationRescheduled') {
      // Runs change the edition of the rules and no ladder: what is owed keeps its date and what has fired for it.
      if (event.cause === 'policy') continue;
      const before = current.get(event.obligation);
      if (!before) continue;
      before.toMs = atMs;
      const { obligation, ladder } = before;
      begin({ obligation, ladder, due: event.due, fromMs: atMs, isSuspended: event.schedule.length === 0 });
    } else if (event.type === 'rungFired') {
      current.get(event.obligation)?.fired.push({ rung: event.rung, atMs });
    } else if (event.type === 'obligationSettled') {
      const stretch = current.get(event.obligation);
      if (stretch) stretch.toMs = atMs;
      if (settled.has(event.obligation))
        wrongs.push({ taskId, code: 'outcomeDoubled', what: event.obligation });
      settled.add(event.obligation);
    }
  }
  return { stretches, wrongs };
}

/** Nothing was decided before its moment had come. */
function momentWrongs({ taskId, events, decidedAtMs }: RecordedTask): readonly Wrong[] {
  return events.flatMap(({ at, sequence, type }, index): readonly Wrong[] => {
    const decidedMs = decidedAtMs[index];
    return decidedMs !== undefined && Date.parse(at) > decidedMs + roundingMs
      ? [{ taskId, code: 'decidedBeforeItsMoment', what: `#${String(sequence)} ${type} ${at}` }]
      : [];
  });
}
