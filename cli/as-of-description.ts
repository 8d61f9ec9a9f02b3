import { explainDue } from '../domain/calendar/explain.js';
import { dutyName } from '../domain/notices/duty-name.js';
import type { NameOf } from '../domain/notices/notice.js';
import { debtorId, type Obligation } from '../domain/obligation/obligation.js';
import { openObligations } from '../domain/task/owed.js';
import type { Language } from '../domain/text/localized.js';
import type { AsOf } from '../domain/views/as-of.js';
import { officialStatusNames } from '../domain/views/official-status.js';
import { phaseNames } from '../domain/views/summary.js';

/** A task as of a moment for a person at a terminal. */
export function describeAsOf({
  then: { at, state, status, events },
  nameOf,
  language,
}: {
  then: AsOf;
  nameOf: NameOf;
  language: Language;
}): string {
  const { brief, phase, calendar } = state;
  const owed = openObligations(state);
  const heading = {
    vi: `${brief.taskId}, lúc ${at.slice(0, 16)} (${events} sự kiện)`,
    en: `${brief.taskId}, at ${at.slice(0, 16)} (${events} events)`,
  };
  const duties = {
    vi: owed.length === 0 ? 'Không còn việc phải làm.' : `Việc phải làm (${owed.length}):`,
    en: owed.length === 0 ? 'Nothing is owed.' : `Owed (${owed.length}):`,
  };
  return [
    heading[language],
    `${officialStatusNames[status][language]} · ${phaseNames[phase][language]}`,
    brief.text,
    '',
    duties[language],
    ...owed.flatMap((obligation) => [
      `  - ${dutyLine({ obligation, nameOf, language })}`,
      `      ${explainDue({ calendar, basis: obligation.basis, due: obligation.due })[language]}`,
    ]),
  ].join('\n');
}

function dutyLine({
  obligation: { id, kind, debtor, due, fired, schedule },
  nameOf,
  language,
}: {
  obligation: Obligation;
  nameOf: NameOf;
  language: Language;
}): string {
  const last = fired.at(-1);
  const next = schedule[0];
  const parts = {
    vi: [
      `${dutyName({ kind, obligation: id }).vi}: ${nameOf(debtorId(debtor)).vi}, hạn ${due}`,
      ...(last ? [`đã ${last.rung} ${last.at.slice(0, 16)}`] : []),
      ...(next ? [`tiếp theo ${next.rung} ${next.at.slice(0, 16)}`] : []),
    ],
    en: [
      `${dutyName({ kind, obligation: id }).en}: ${nameOf(debtorId(debtor)).en}, due ${due}`,
      ...(last ? [`fired ${last.rung} ${last.at.slice(0, 16)}`] : []),
      ...(next ? [`next ${next.rung} ${next.at.slice(0, 16)}`] : []),
    ],
  };
  return parts[language].join('; ');
}
