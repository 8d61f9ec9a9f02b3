import type { TaskEvent } from '../../domain/task/events.js';

/**
 * The figures of a synthesis counted straight from the raw events, without fold, state or view: how each task's report stands
 * is found out by walking through what was asked and answered, in another way than the synthesis goes.
 */
export interface HandCount {
  readonly taskId: string;
  readonly shortcoming: number;
  readonly task: string;
  readonly unit: string | undefined;
  readonly standing: string;
  readonly nil: boolean;
  readonly petitionsOpen: number;
  readonly petitionsAnswered: number;
  /** `<obligation> <rung>` of what the unit is late with. */
  readonly overdue: readonly string[];
  readonly handedOver: boolean;
  readonly status: string;
}

/** What there is to count of a task at a moment; undefined when it is not in. */
export function countByHand({
  events: all,
  period,
  until,
}: {
  events: readonly TaskEvent[];
  period: string;
  until: string;
}): HandCount | undefined {
  const events = all.filter(({ at }) => Date.parse(at) <= Date.parse(until));
  const first = events[0];
  if (first?.type !== 'taskLaunched') return undefined;
  const { brief } = first;
  const unit = brief.unit.kind === 'named' ? brief.unit.id : undefined;
  const handedOver = events.some(({ type }) => type === 'handedOver');
  const asked = events.some(
    (event) =>
      event.type === 'obligationOpened' && event.obligation.id.startsWith(`quarterlyReport/${period}/`),
  );
  if (handedOver && !asked) return undefined;
  const answered = events.filter(({ type }) => type === 'petitionAnswered').length;
  return {
    taskId: brief.taskId,
    shortcoming: brief.shortcoming.number,
    task: `${String(brief.shortcoming.number)}.${String(brief.taskNumber)}`,
    unit,
    ...reportByHand({ events, period }),
    petitionsOpen: events.filter(({ type }) => type === 'petitioned').length - answered,
    petitionsAnswered: answered,
    overdue: overdueByHand({ events, unit }),
    handedOver,
    status: statusByHand({ events, until }),
  };
}

/** Walks through the period: each sending answers what is asked at that moment, each return asks anew. */
function reportByHand({ events, period }: { events: readonly TaskEvent[]; period: string }): {
  standing: string;
  nil: boolean;
} {
  let by: string | undefined;
  let sendings = 0;
  let late = false;
  let nil = false;
  let drafted = false;
  let released = false;
  for (const event of events) {
    if (event.type === 'obligationOpened' && event.obligation.id.startsWith(`quarterlyReport/${period}/`))
      by = event.obligation.due;
    if (event.type === 'reportDrafted' && event.period === period) drafted = event.content.kind === 'nil';
    if (event.type === 'reportSent' && event.period === period) {
      // 24:00 of the date in Vietnam, UTC+7, is 17:00 UTC.
      late ||= Date.parse(event.filedAt ?? event.at) >= Date.parse(`${by ?? ''}T17:00:00Z`);
      by = undefined;
      sendings += 1;
      nil = drafted;
    }
    if (event.type === 'taskClosed') {
      released = by !== undefined;
      by = undefined;
    }
  }
  const standing =
    by !== undefined
      ? sendings > 0
        ? 'returned'
        : 'missing'
      : sendings === 0 || released
        ? 'notOwed'
        : late
          ? 'late'
          : 'inTime';
  return { standing, nil: nil && (standing === 'inTime' || standing === 'late') };
}

/** The last rung after the date of each open duty of the unit; a new date begins anew. */
function overdueByHand({
  events,
  unit,
}: {
  events: readonly TaskEvent[];
  unit: string | undefined;
}): readonly string[] {
  const open = new Map<string, { readonly due: string; readonly rung?: string }>();
  for (const event of events) {
    if (event.type === 'obligationOpened') {
      const { debtor, id, due } = event.obligation;
      if (debtor.kind === 'unit' && debtor.unit === unit) open.set(id, { due });
    }
    if (event.type === 'obligationSettled') open.delete(event.obligation);
    if (event.type === 'obligationRescheduled' && open.has(event.obligation)) {
      const { due } = event;
      open.set(event.obligation, { due });
    }
    if (event.type === 'rungFired' && !event.rung.startsWith('reminder')) {
      const duty = open.get(event.obligation);
      if (duty) open.set(event.obligation, { ...duty, rung: event.rung });
    }
  }
  return [...open]
    .flatMap(([id, { due, rung }]) =>
      rung === undefined ? [] : [`${id.split('/')[0] ?? ''} ${due} ${rung}`],
    )
    .sort();
}

/** The official status, from the last word of each kind. */
function statusByHand({ events, until }: { events: readonly TaskEvent[]; until: string }): string {
  let due: string | undefined;
  let first: string | undefined;
  let proposed: string | undefined;
  let returned = false;
  let closed: string | undefined;
  let awaited = false;
  for (const event of events) {
    if (event.type === 'taskLaunched') awaited = event.brief.unit.kind === 'awaited';
    if (event.type === 'obligationOpened' && event.obligation.kind === 'completion') {
      first ??= event.obligation.id;
      if (event.obligation.id === first) due = event.obligation.due;
    }
    if (event.type === 'obligationRescheduled' && event.obligation.startsWith('completion/')) due = event.due;
    if (event.type === 'completionProposed') proposed = event.at;
    if (event.type === 'completionRefused') proposed = undefined;
    if (event.type === 'assignmentReturned') returned = true;
    if (event.type === 'assignmentConfirmed' || event.type === 'assignmentCorrected') returned = false;
    if (event.type === 'taskClosed') closed = event.reason;
  }
  const isPast = (moment: string) =>
    due !== undefined && Date.parse(moment) >= Date.parse(`${due}T17:00:00Z`);
  if (closed === 'completed') return isPast(proposed ?? until) ? 'doneLate' : 'doneInTime';
  if (closed !== undefined) return closed;
  if (awaited) return 'awaitingUnit';
  if (returned) return 'returned';
  if (proposed !== undefined) return 'awaitingConfirmation';
  if (due === undefined) return 'noDeadline';
  return isPast(until) ? 'notDoneOverdue' : 'notDoneInTime';
}
