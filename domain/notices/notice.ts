import { type CivilDate, endOfDate, type Instant } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import { debtorId, type Obligation } from '../obligation/obligation.js';
import type { PeriodEvent } from '../period/events.js';
import type { TaskBrief } from '../task/brief.js';
import type { Recipient, TaskEvent } from '../task/events.js';
import type { LocalizedText } from '../text/localized.js';
import { isUrgent, type NoticeKind } from './notice-kind.js';
import { noticeSubject } from './notice-subject.js';

/** One message to one recipient, waiting in the outbox. Its id makes a second writing harmless. */
export interface Notice {
  /** `<task>:<sequence of the event>`. */
  readonly id: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly planId: string;
  readonly taskId: string;
  readonly shortcoming: { readonly number: number; readonly title: string };
  readonly taskNumber: number;
  /** Outside dondoc nothing is said of the task but that there is something. */
  readonly confidential: boolean;
  readonly to: Recipient;
  readonly kind: NoticeKind;
  /** It does not wait for the digest. */
  readonly urgent: boolean;
  readonly obligation: string;
  readonly duty: ObligationKind;
  /** The unit or leader who owes. */
  readonly debtor: string;
  readonly rung?: string;
  readonly due: CivilDate;
  /** What a direction is about: the duty that is behind. */
  readonly behind?: DutyBehind;
  readonly subject: LocalizedText;
}

export interface DutyBehind {
  readonly obligation: string;
  readonly duty: ObligationKind;
  readonly debtor: string;
  readonly due: CivilDate;
}

/** A task, or a reporting period (`noticeSourceOf`), as notices tell of it. */
export interface NoticeSource {
  readonly obligations: Readonly<Record<string, Obligation>>;
  readonly brief: Pick<
    TaskBrief,
    'planId' | 'taskId' | 'shortcoming' | 'taskNumber' | 'confidential' | 'chairman'
  >;
}

type Told = TaskEvent | PeriodEvent;

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
  events: readonly Told[];
  state: NoticeSource;
  nameOf: NameOf;
}): readonly Notice[] {
  return events.flatMap((event) => {
    if ('adopted' in event) return [];
    switch (event.type) {
      case 'obligationOpened': {
        const { obligation } = event;
        if (event.at >= endOfDate(obligation.due)) return [];
        return [
          notice({ event, obligation, state, nameOf, kind: 'newDuty', to: debtorOf(obligation, state) }),
        ];
      }
      case 'rungFired': {
        const obligation = state.obligations[event.obligation];
        if (!obligation) return [];
        const to = ownPeople({ to: event.to, obligation });
        const { rung, lateWorkingDays } = event;
        const kind = rungKind({ event, obligation });
        return [{ ...notice({ event, obligation, state, nameOf, kind, to, lateWorkingDays }), rung }];
      }
      default:
        return [];
    }
  });
}

function rungKind({
  event,
  obligation: { outcome, due },
}: {
  event: Told;
  obligation: Obligation;
}): NoticeKind {
  if (outcome?.kind === 'consentedBySilence' && outcome.at === event.at) return 'consent';
  return event.at < endOfDate(due) ? 'reminder' : 'escalation';
}

function debtorOf({ debtor }: Obligation, { brief }: NoticeSource): Recipient {
  switch (debtor.kind) {
    case 'unit':
      return { role: 'officer', id: debtor.unit };
    case 'focal':
      return { role: 'dpi', id: debtor.unit };
    case 'leader':
      return {
        role: debtor.leader === brief.chairman ? 'chairman' : 'viceChairman',
        id: debtor.leader,
      };
  }
}

/** What the focal department owes as such is the work of those who follow the plan, not of its officers for its own tasks. */
function ownPeople({ to, obligation }: { to: Recipient; obligation: Obligation }): Recipient {
  return to.role === 'officer' && obligation.debtor.kind === 'focal' ? { role: 'dpi', id: to.id } : to;
}

function notice({
  event,
  obligation,
  state,
  nameOf,
  kind,
  to,
  lateWorkingDays = 0,
}: {
  event: Told;
  obligation: Obligation;
  state: NoticeSource;
  nameOf: NameOf;
  kind: NoticeKind;
  to: Recipient;
  lateWorkingDays?: number;
}): Notice {
  const { planId, taskId, shortcoming, taskNumber, confidential } = state.brief;
  const behind = behindOf({ obligation, state });
  const told = {
    id: `${taskId}:${String(event.sequence)}`,
    sequence: event.sequence,
    at: event.at,
    planId,
    taskId,
    shortcoming,
    taskNumber,
    confidential,
    to,
    kind,
    obligation: obligation.id,
    duty: obligation.kind,
    debtor: debtorId(obligation.debtor),
    due: obligation.due,
    ...(behind && { behind }),
  };
  return {
    ...told,
    urgent: isUrgent(told),
    subject: noticeSubject({ notice: told, lateWorkingDays, nameOf }),
  };
}

function behindOf({
  obligation: { kind, about },
  state,
}: {
  obligation: Obligation;
  state: NoticeSource;
}): DutyBehind | undefined {
  const late = kind === 'direction' && about !== undefined ? state.obligations[about] : undefined;
  return late && { obligation: late.id, duty: late.kind, debtor: debtorId(late.debtor), due: late.due };
}
