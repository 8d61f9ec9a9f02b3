import { obligationKinds } from '../obligation/kinds.js';
import { debtorId } from '../obligation/obligation.js';
import { openObligations } from '../task/owed.js';
import type { TaskPhase, TaskState } from '../task/state.js';
import type { LocalizedText } from '../text/localized.js';

/** The phases of a task as people read them. */
export const phaseNames: Readonly<Record<TaskPhase, LocalizedText>> = {
  awaitingUnit: { vi: 'Chờ xác định đơn vị', en: 'Awaiting a unit' },
  assigned: { vi: 'Đã giao, chờ tiếp nhận', en: 'Assigned, awaiting acceptance' },
  returned: { vi: 'Đơn vị trả lại, chờ Sở KH&ĐT trả lời', en: 'Returned by the unit, awaiting DPI' },
  accepted: { vi: 'Đang thực hiện', en: 'Under way' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
};

/** The task in a few lines, for an auditor who reads Temporal's own UI. */
export function summaryOf(state: TaskState): string {
  const { brief } = state;
  const lines = openObligations(state).map(({ kind, debtor, due, fired, schedule }) => {
    const next = schedule[0] ? `; next ${schedule[0].rung} ${schedule[0].at}` : '; no further rung';
    const last = fired.at(-1);
    return `- ${obligationKinds[kind].vi}: ${debtorId(debtor)}, ${due}${last ? `; fired ${last.rung}` : ''}${next}`;
  });
  return [
    `**${String(brief.shortcoming.number)}.${String(brief.taskNumber)}** ${phaseNames[state.phase].vi}`,
    brief.text,
    ...lines,
  ].join('\n\n');
}
