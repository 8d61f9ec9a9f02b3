import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import { obligationKinds } from '../obligation/kinds.js';
import { debtorId, type Obligation } from '../obligation/obligation.js';
import type { Recipient, TaskEvent } from '../task/events.js';
import type { TaskState } from '../task/state.js';
import type { LocalizedText } from '../text/localized.js';

/** One message to one recipient, waiting in the outbox. Its id makes a second writing harmless. */
export interface Notice {
  /** `<task>:<sequence of the event>`. */
  readonly id: string;
  readonly at: Instant;
  readonly planId: string;
  readonly taskId: string;
  readonly to: Recipient;
  readonly kind: 'newDuty' | 'reminder' | 'escalation' | 'consent';
  readonly obligation: string;
  readonly rung?: string;
  readonly due: CivilDate;
  readonly subject: LocalizedText;
}

/** The name of a unit or leader in both languages. */
export type NameOf = (id: string) => LocalizedText;

/**
 * The notices that new events call for, read beside the state after them. Of what was adopted nobody is told: it is past. A
 * duty whose date had passed when it opened is told once, by the rung that its lateness has reached.
 */
export function noticesOf({
  events,
  state,
  nameOf,
}: {
  events: readonly TaskEvent[];
  state: TaskState;
  nameOf: NameOf;
}): readonly Notice[] {
  return events.flatMap((event) => {
    if (event.adopted) return [];
    switch (event.type) {
      case 'obligationOpened':
        return event.at < endOfDate(event.obligation.due)
          ? [newDuty({ event, obligation: event.obligation, state })]
          : [];
      case 'rungFired': {
        const obligation = state.obligations[event.obligation];
        return obligation ? [fromRung({ event, obligation, state, nameOf })] : [];
      }
      default:
        return [];
    }
  });
}

function newDuty({
  event,
  obligation,
  state,
}: {
  event: TaskEvent;
  obligation: Obligation;
  state: TaskState;
}): Notice {
  const { debtor } = obligation;
  const role =
    debtor.kind !== 'leader'
      ? 'officer'
      : debtor.leader === state.brief.chairman
        ? 'chairman'
        : 'viceChairman';
  const what = obligationKinds[obligation.kind];
  return {
    ...common({ event, obligation, state, to: { role, id: debtorId(debtor) } }),
    kind: 'newDuty',
    subject: {
      vi: `Việc mới: ${lower(what.vi)} ${place(state)}, hạn ${date(obligation.due)}`,
      en: `New duty: ${lower(what.en)} ${place(state)}, due ${obligation.due}`,
    },
  };
}

function fromRung({
  event,
  obligation,
  state,
  nameOf,
}: {
  event: Extract<TaskEvent, { type: 'rungFired' }>;
  obligation: Obligation;
  state: TaskState;
  nameOf: NameOf;
}): Notice {
  const what = obligationKinds[obligation.kind];
  const who = nameOf(debtorId(obligation.debtor));
  const told = common({ event, obligation, state, to: event.to });
  if (obligation.outcome?.kind === 'consentedBySilence' && obligation.outcome.at === event.at) {
    return {
      ...told,
      kind: 'consent',
      rung: event.rung,
      subject: {
        vi: `Không có ý kiến đến hết ngày ${date(obligation.due)}, được coi là đồng ý: ${lower(what.vi)} ${place(state)}`,
        en: `No answer by the end of ${obligation.due}, taken as consent: ${lower(what.en)} ${place(state)}`,
      },
    };
  }
  const late = String(event.lateWorkingDays);
  const early = event.at.slice(0, 10) <= obligation.due;
  return {
    ...told,
    kind: early ? 'reminder' : 'escalation',
    rung: event.rung,
    subject: early
      ? {
          vi: `Sắp đến hạn ${date(obligation.due)}: ${lower(what.vi)} ${place(state)}`,
          en: `Due soon, ${obligation.due}: ${lower(what.en)} ${place(state)}`,
        }
      : {
          vi: `Quá hạn ${late} ngày làm việc: ${who.vi} – ${lower(what.vi)} ${place(state)} (hạn ${date(obligation.due)})`,
          en: `${late} working days overdue: ${who.en} – ${lower(what.en)} ${place(state)} (due ${obligation.due})`,
        },
  };
}

function common({
  event,
  obligation,
  state,
  to,
}: {
  event: TaskEvent;
  obligation: Obligation;
  state: TaskState;
  to: Recipient;
}) {
  const { planId, taskId } = state.brief;
  return {
    id: `${taskId}:${String(event.sequence)}`,
    at: event.at,
    planId,
    taskId,
    to,
    obligation: obligation.id,
    due: obligation.due,
  };
}

function place({ brief }: TaskState): string {
  return `${String(brief.shortcoming.number)}.${String(brief.taskNumber)}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function date(due: CivilDate): string {
  const [year, month, day] = due.split('-').map(Number);
  return `${String(day)}/${String(month)}/${String(year)}`;
}
