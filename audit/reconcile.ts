import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import type { TaskState } from '../domain/task/state.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { firstDifference } from './difference.js';
import type { HistoryJson } from './history.js';
import { inputsOfHistory } from './inputs-of-history.js';
import { relive } from './relive.js';

/** Between which two of the places where a task is kept. */
export type DisagreementCode =
  | 'historyMissing'
  | 'eventsBehind'
  | 'eventsOtherwise'
  | 'viewMissing'
  | 'viewOtherwise'
  | 'archiveMissing';

/** Where copies of a task do not agree, and what to do. */
export interface Disagreement {
  readonly taskId: string;
  readonly code: DisagreementCode;
  readonly sequence?: number;
  readonly field?: string;
  readonly found?: string;
  readonly expected?: string;
}

/** What disagrees, and what to do about it. Temporal's history is the truth; all else can be made again. */
export const disagreementWords: Readonly<Record<DisagreementCode, LocalizedText>> = {
  historyMissing: {
    vi: 'Temporal và kho lưu trữ đều không có lịch sử; sự kiện chỉ còn một bản: sao lưu ngay, rồi tìm lịch sử trong bản sao lưu của Temporal',
    en: 'neither Temporal nor the archive has its history; its events are the only copy: back them up, then look in the backups of Temporal',
  },
  eventsBehind: {
    vi: 'MongoDB thiếu sự kiện mà lịch sử Temporal có; nếu worker đang chạy, vài giây nữa sẽ có, nếu không hãy chạy lại worker',
    en: 'MongoDB lacks events that the history of Temporal has; with a worker they come in some seconds, else start one',
  },
  eventsOtherwise: {
    vi: 'sự kiện trong MongoDB khác với lịch sử Temporal; tin Temporal, xuất hồ sơ kiểm toán trước khi dựng lại',
    en: 'events in MongoDB are not those of the history of Temporal; believe Temporal, export a bundle before they are made again',
  },
  viewMissing: {
    vi: 'chưa có bản xem của nhiệm vụ; sự kiện tiếp theo sẽ ghi lại',
    en: 'the view of the task is missing; the next event writes it',
  },
  viewOtherwise: {
    vi: 'bản xem khác với sự kiện; sự kiện tiếp theo sẽ ghi lại',
    en: 'the view is not that of the events; the next event writes it again',
  },
  archiveMissing: {
    vi: 'nhiệm vụ đã kết thúc nhưng lịch sử chưa được lưu trữ trọn vẹn; kiểm tra worker trước khi hết thời hạn lưu của Temporal',
    en: 'the task is closed and its history is not archived whole; look at the worker before the retention of Temporal ends',
  },
};

/** Compares all that is kept of one task: history, events, view, archive. Nothing when they agree. */
export function reconcileTask({
  taskId,
  events,
  histories,
  view,
  isArchived,
}: {
  taskId: string;
  events: readonly TaskEvent[];
  histories: readonly HistoryJson[];
  view: { readonly state: TaskState } | undefined;
  /** Its whole history is in the archive. */
  isArchived: boolean;
}): readonly Disagreement[] {
  const ofEvents = eventDisagreement({ taskId, events, histories });
  const ofView = viewDisagreement({ taskId, events, view });
  const isClosed = view?.state.phase === 'closed';
  return [
    ...(ofEvents ? [ofEvents] : []),
    ...(ofView ? [ofView] : []),
    ...(isClosed && !isArchived ? [{ taskId, code: 'archiveMissing' as const }] : []),
  ];
}

function eventDisagreement({
  taskId,
  events,
  histories,
}: {
  taskId: string;
  events: readonly TaskEvent[];
  histories: readonly HistoryJson[];
}): Disagreement | undefined {
  if (histories.length === 0) return { taskId, code: 'historyMissing' };
  const relived = relive(inputsOfHistory(histories));
  const known = relived.carried?.sequence ?? 0;
  for (const [place, expected] of relived.events.entries()) {
    const sequence = known + place + 1;
    const found = events[sequence - 1];
    if (!found) return { taskId, code: 'eventsBehind', sequence };
    const difference = firstDifference({ found, expected: JSON.parse(JSON.stringify(expected)) });
    if (difference) return { taskId, code: 'eventsOtherwise', sequence, ...difference };
  }
  const last = known + relived.events.length;
  return events.length > last ? { taskId, code: 'eventsOtherwise', sequence: last + 1 } : undefined;
}

function viewDisagreement({
  taskId,
  events,
  view,
}: {
  taskId: string;
  events: readonly TaskEvent[];
  view: { readonly state: TaskState } | undefined;
}): Disagreement | undefined {
  if (!view) return { taskId, code: 'viewMissing' };
  const expected = foldable(events);
  if (!expected) return { taskId, code: 'viewOtherwise' };
  const difference = firstDifference({ found: view.state, expected: JSON.parse(JSON.stringify(expected)) });
  return difference && { taskId, code: 'viewOtherwise', ...difference };
}

/** The state after the events; nothing where one of them is missing on which another stands. */
function foldable(events: readonly TaskEvent[]): TaskState | undefined {
  try {
    return events.length === 0 ? undefined : fold(events);
  } catch {
    return undefined;
  }
}
