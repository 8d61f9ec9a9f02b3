import { explainDue } from '../domain/calendar/explain.js';
import type { Instant } from '../domain/calendar/instant.js';
import { dutyName } from '../domain/notices/duty-name.js';
import type { NameOf } from '../domain/notices/notice.js';
import { debtorId, type Obligation } from '../domain/obligation/obligation.js';
import type { Policy } from '../domain/policy/policy.js';
import { rungNameIn } from '../domain/policy/rung-name.js';
import { openObligations } from '../domain/task/owed.js';
import type { Language } from '../domain/text/localized.js';
import type { AsOf } from '../domain/views/as-of.js';
import { officialStatusNames } from '../domain/views/official-status.js';
import { phaseNames } from '../domain/views/summary.js';
import { dateIn, momentText } from './text-table.js';

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
  const { brief, phase, calendar, policy } = state;
  const owed = openObligations(state);
  const heading = {
    vi: `${brief.taskId}, lúc ${momentText(at, 'vi')} (${events} sự kiện)`,
    en: `${brief.taskId}, at ${momentText(at, 'en')} (${events} events)`,
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
      `  - ${dutyLine({ obligation, policy, nameOf, language })}`,
      `      ${explainDue({ calendar, basis: obligation.basis, due: obligation.due })[language]}`,
    ]),
  ].join('\n');
}

function dutyLine({
  obligation: { id, kind, debtor, due, fired, schedule, ladder },
  policy,
  nameOf,
  language,
}: {
  obligation: Obligation;
  policy: Policy;
  nameOf: NameOf;
  language: Language;
}): string {
  const toldOf = ({ rung, at }: { rung: string; at: Instant }) =>
    `${momentText(at, language)} (${rungNameIn(policy.ladders[ladder], rung)[language]})`;
  const last = fired.at(-1);
  const next = schedule[0];
  const words = {
    vi: { due: 'hạn', fired: 'đã', next: 'tiếp theo' },
    en: { due: 'due', fired: 'fired', next: 'next' },
  }[language];
  return [
    `${dutyName({ kind, obligation: id })[language]}: ${nameOf(debtorId(debtor))[language]}, ${words.due} ${dateIn(due, language)}`,
    ...(last ? [`${words.fired} ${toldOf(last)}`] : []),
    ...(next ? [`${words.next} ${toldOf(next)}`] : []),
  ].join('; ');
}
