import { dutyName, withinSentence } from '../../domain/notices/duty-name.js';
import type { ObligationKind } from '../../domain/obligation/kinds.js';
import type { DirectionMeans, TaskEvent } from '../../domain/task/events.js';
import type { ClosingReason } from '../../domain/task/state.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import { eventNames } from '../../domain/views/event-words.js';
import { shownDate } from '../data/duties.js';

/** How a leader directs, as one says it. */
export const meansNames: Readonly<Record<DirectionMeans, LocalizedText>> = {
  instruct: { vi: 'yêu cầu thực hiện', en: 'to be carried out' },
  extend: { vi: 'gia hạn', en: 'extended' },
  reassign: { vi: 'chuyển đơn vị khác', en: 'reassigned' },
  summon: { vi: 'triệu tập', en: 'summoned' },
  toChairman: { vi: 'trình Chủ tịch', en: 'taken to the chairman' },
};

const closingNames: Readonly<Record<ClosingReason, LocalizedText>> = {
  completed: { vi: 'đã hoàn thành', en: 'done' },
  handedOver: { vi: 'đã chuyển đơn vị khác', en: 'handed over' },
  withdrawn: { vi: 'rút khỏi kế hoạch', en: 'withdrawn' },
};

/** An obligation by its id, as one says it. */
export function obligationName(id: string): LocalizedText {
  const kind = id.slice(0, id.indexOf('/')) as ObligationKind;
  return dutyName({ kind, obligation: id });
}

/** What happened, in a sentence of a timeline, without when and by whom. */
export function eventSentence({
  event,
  nameOf,
}: {
  event: TaskEvent;
  nameOf: (id: string) => LocalizedText;
}): LocalizedText {
  const name = eventNames[event.type];
  const more = detailOf({ event, nameOf });
  return more ? { vi: `${name.vi}: ${more.vi}`, en: `${name.en}: ${more.en}` } : name;
}

function detailOf({
  event,
  nameOf,
}: {
  event: TaskEvent;
  nameOf: (id: string) => LocalizedText;
}): LocalizedText | undefined {
  switch (event.type) {
    case 'obligationOpened': {
      const { id, due, debtor } = event.obligation;
      const what = withinSentence(obligationName(id));
      const who = nameOf(debtor.kind === 'leader' ? debtor.leader : debtor.unit);
      return {
        vi: `${who.vi} – ${what.vi}, hạn ${shownDate(due)}`,
        en: `${who.en} – ${what.en}, due ${shownDate(due)}`,
      };
    }
    case 'rungFired': {
      const what = withinSentence(obligationName(event.obligation));
      const who = nameOf(event.to.id);
      const late = event.lateWorkingDays;
      return late === 0
        ? { vi: `${what.vi}, gửi ${who.vi}`, en: `${what.en}, to ${who.en}` }
        : {
            vi: `${what.vi} chậm ${String(late)} ngày làm việc, gửi ${who.vi}`,
            en: `${what.en} ${String(late)} working days late, to ${who.en}`,
          };
    }
    case 'obligationRescheduled': {
      const what = withinSentence(obligationName(event.obligation));
      return {
        vi: `${what.vi}, hạn ${shownDate(event.due)}`,
        en: `${what.en}, due ${shownDate(event.due)}`,
      };
    }
    case 'obligationSettled': {
      const what = withinSentence(obligationName(event.obligation));
      return event.outcome.late ? { vi: `${what.vi} (muộn)`, en: `${what.en} (late)` } : what;
    }
    case 'directed': {
      const means = meansNames[event.means];
      const due = event.due === undefined ? '' : ` (${shownDate(event.due)})`;
      return { vi: `${means.vi}${due} – ${event.text}`, en: `${means.en}${due} – ${event.text}` };
    }
    case 'handedOver': {
      const units = event.to.map(nameOf);
      return {
        vi: `${units.map(({ vi }) => vi).join(', ')} – ${event.reason}`,
        en: `${units.map(({ en }) => en).join(', ')} – ${event.reason}`,
      };
    }
    case 'taskClosed': {
      const reason = closingNames[event.reason];
      return event.why === undefined
        ? reason
        : { vi: `${reason.vi} – ${event.why}`, en: `${reason.en} – ${event.why}` };
    }
    case 'petitioned':
      return same(event.petition.text);
    case 'signedOff':
      return nameOf(event.unit);
    case 'objected': {
      const who = nameOf(event.unit);
      return { vi: `${who.vi} – ${event.reason}`, en: `${who.en} – ${event.reason}` };
    }
    default:
      return plain(event);
  }
}

/** Of most events the reason or the text says it. */
function plain(event: TaskEvent): LocalizedText | undefined {
  const parts = [
    'period' in event ? event.period.replace('-', ' ') : undefined,
    'version' in event ? `v${String(event.version)}` : undefined,
    'percent' in event ? `${String(event.percent)}%` : undefined,
    'text' in event ? event.text : undefined,
    'reason' in event ? event.reason : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : same(parts.join(' – '));
}

function same(text: string): LocalizedText {
  return { vi: text, en: text };
}
