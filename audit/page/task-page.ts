import { explainDue } from '../../domain/calendar/explain.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type { Directory } from '../../domain/directory/types.js';
import { dutyName } from '../../domain/notices/duty-name.js';
import type { NameOf } from '../../domain/notices/notice.js';
import type { ObligationKind } from '../../domain/obligation/kinds.js';
import { debtorId, type Obligation } from '../../domain/obligation/obligation.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { TaskState } from '../../domain/task/state.js';
import { eventNames } from '../../domain/views/event-words.js';
import { officialStatusNames } from '../../domain/views/official-status.js';
import type { ManifestTask } from '../manifest.js';
import { both, escaped, page, table } from './html.js';

/** One task for people: where it stands, what is and was owed and why by then, and everything that happened. */
export function taskPage({
  entry,
  events,
  state,
  directory,
}: {
  entry: ManifestTask;
  events: readonly TaskEvent[];
  state: TaskState;
  directory: Directory;
}): string {
  const nameOf = namesOf(directory);
  const { brief } = state;
  const title = `${String(brief.shortcoming.number)}.${String(brief.taskNumber)} ${entry.taskId}`;
  return page({
    title,
    body: [
      `<h1>${escaped(title)}</h1>`,
      `<p>${escaped(brief.text)}</p>`,
      `<p><strong>${both(officialStatusNames[entry.status])}</strong> <small>${escaped(entry.until)}</small></p>`,
      `<h2>${both({ vi: 'Việc phải làm', en: 'Duties' })}</h2>`,
      dutyTable({ state, nameOf }),
      `<h2>${both({ vi: 'Diễn biến', en: 'What happened' })}</h2>`,
      eventTable({ events, nameOf }),
      `<p>${both({ vi: 'Mã chuỗi sự kiện', en: 'Chain of events' })} <code>${escaped(entry.head)}</code></p>`,
    ].join('\n'),
  });
}

function dutyTable({ state, nameOf }: { state: TaskState; nameOf: NameOf }): string {
  const rows = Object.values(state.obligations).map((obligation) => {
    const { id, kind, debtor, due, basis } = obligation;
    return [
      `${both(dutyName({ kind, obligation: id }))}<small>${escaped(id)}</small>`,
      both(nameOf(debtorId(debtor))),
      both(explainDue({ calendar: state.calendar, basis, due })),
      both(outcomeOf(obligation)),
      obligation.fired.map(({ rung, at }) => escaped(`${rung} ${at.slice(0, 16)}`)).join('<br>'),
    ];
  });
  return table(
    [
      both({ vi: 'Việc', en: 'Duty' }),
      both({ vi: 'Ai', en: 'Who' }),
      both({ vi: 'Thời hạn và lý do', en: 'Due, and why' }),
      both({ vi: 'Kết quả', en: 'Outcome' }),
      both({ vi: 'Đã nhắc, đã báo', en: 'Rungs fired' }),
    ],
    rows,
  );
}

function outcomeOf({ outcome }: Obligation): { vi: string; en: string } {
  if (!outcome) return { vi: 'chưa xong', en: 'open' };
  const late = outcome.late ? { vi: ', quá hạn', en: ', late' } : { vi: '', en: '' };
  const words = {
    met: { vi: 'đã làm', en: 'met' },
    consentedBySilence: { vi: 'im lặng là đồng ý', en: 'consented by silence' },
    noLongerOwed: { vi: 'không còn phải làm', en: 'no longer owed' },
  }[outcome.kind];
  return { vi: `${words.vi}${late.vi}`, en: `${words.en}${late.en}` };
}

function eventTable({ events, nameOf }: { events: readonly TaskEvent[]; nameOf: NameOf }): string {
  const rows = events.map((event) => [
    String(event.sequence),
    escaped(event.at.slice(0, 19)),
    both(eventNames[event.type]),
    both(aboutOf({ event, nameOf })),
    escaped(event.by ? `${event.by.person} (${event.by.role})` : ''),
  ]);
  return table(
    [
      '#',
      both({ vi: 'Lúc', en: 'When' }),
      both({ vi: 'Sự kiện', en: 'Event' }),
      both({ vi: 'Về việc', en: 'About' }),
      both({ vi: 'Người làm', en: 'By' }),
    ],
    rows,
  );
}

function aboutOf({ event, nameOf }: { event: TaskEvent; nameOf: NameOf }): { vi: string; en: string } {
  switch (event.type) {
    case 'obligationOpened':
      return dutyOf(event.obligation.id);
    case 'rungFired': {
      const [duty, to] = [dutyOf(event.obligation), nameOf(event.to.id)];
      return { vi: `${duty.vi}: ${event.rung} → ${to.vi}`, en: `${duty.en}: ${event.rung} → ${to.en}` };
    }
    case 'obligationRescheduled':
    case 'obligationSettled':
    case 'directionCarriedOut':
      return dutyOf(event.obligation);
    default: {
      const said =
        'reason' in event
          ? event.reason
          : 'text' in event
            ? event.text
            : 'period' in event
              ? event.period
              : '';
      return { vi: said, en: '' };
    }
  }
}

/** The kind of a duty stands before the first slash of its id. */
function dutyOf(obligation: string): { vi: string; en: string } {
  return dutyName({ kind: obligation.split('/')[0] as ObligationKind, obligation });
}
