import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import type { Obligation } from '../obligation/obligation.js';
import { isOwed } from '../task/owed.js';
import { suspensionInForce, type TaskState } from '../task/state.js';
import type { LocalizedText } from '../text/localized.js';

/**
 * The status of a task as reports to the chairman state it: done or not, in time or not (the 2×2 of the Government's rules on
 * following tasks up, Decision 42/2014/QĐ-TTg), and what the 2×2 cannot say.
 */
export const officialStatusNames = {
  doneInTime: { vi: 'Hoàn thành đúng hạn', en: 'Done in time' },
  doneLate: { vi: 'Hoàn thành quá hạn', en: 'Done late' },
  notDoneInTime: { vi: 'Chưa hoàn thành, trong hạn', en: 'Not done, in time' },
  notDoneOverdue: { vi: 'Chưa hoàn thành, quá hạn', en: 'Not done, overdue' },
  noDeadline: { vi: 'Chưa hoàn thành, không có thời hạn', en: 'Not done, without a deadline' },
  awaitingConfirmation: { vi: 'Chờ xác nhận hoàn thành', en: 'Awaiting confirmation' },
  returned: { vi: 'Đơn vị trả lại', en: 'Returned by the unit' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  awaitingUnit: { vi: 'Chờ xác định đơn vị', en: 'Awaiting a unit' },
  withdrawn: { vi: 'Đã rút khỏi kế hoạch', en: 'Withdrawn' },
  handedOver: { vi: 'Đã chuyển đơn vị khác', en: 'Handed over' },
} as const satisfies Record<string, LocalizedText>;

export type OfficialStatus = keyof typeof officialStatusNames;

/** The official status of a task at a moment, which is not before its last event. */
export function officialStatus({ state, now }: { state: TaskState; now: Instant }): OfficialStatus {
  switch (state.closed?.reason) {
    case 'withdrawn':
      return 'withdrawn';
    case 'handedOver':
      return 'handedOver';
    case 'completed':
      return isAfter({ state, moment: state.proposedAt ?? state.closed.at }) ? 'doneLate' : 'doneInTime';
    case undefined:
      return openStatus({ state, now });
  }
}

/** The date by which a task is to be done, and the one that the plan first set; undefined for a task without one. */
export function completionDates(
  state: TaskState,
): { readonly due: CivilDate; readonly originalDue: CivilDate } | undefined {
  const [first, ...later] = Object.values(state.obligations).filter(({ kind }) => kind === 'completion');
  if (!first) return undefined;
  return { originalDue: first.originalDue, due: later.reduce(dateInForce, first.due) };
}

/** What is owed anew after a refusal has a date of its own, which is none of the task until a leader has moved it. */
function dateInForce(due: CivilDate, { due: owed, originalDue }: Obligation): CivilDate {
  return owed === originalDue ? due : owed;
}

function openStatus({ state, now }: { state: TaskState; now: Instant }): OfficialStatus {
  if (state.phase === 'awaitingUnit') return 'awaitingUnit';
  if (state.phase === 'returned') return 'returned';
  if (isOwed(state, 'verification')) return 'awaitingConfirmation';
  if (suspensionInForce(state)) return 'suspended';
  if (!completionDates(state)) return 'noDeadline';
  return isAfter({ state, moment: now }) ? 'notDoneOverdue' : 'notDoneInTime';
}

function isAfter({ state, moment }: { state: TaskState; moment: Instant }): boolean {
  const dates = completionDates(state);
  return dates !== undefined && clockAt({ state, moment }) >= endOfDate(dates.due);
}

/** While an outside body is awaited the clock shows the moment at which it was stopped. */
function clockAt({ state, moment }: { state: TaskState; moment: Instant }): Instant {
  const during = state.suspensions.find(({ from, until }) => from <= moment && (!until || moment < until));
  return during?.from ?? moment;
}
