import type { Visible } from '../../domain/access/condition.js';
import type { PlanAdoption } from '../../domain/adoption/facts.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { Instant } from '../../domain/calendar/instant.js';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { Directory } from '../../domain/directory/types.js';
import type { Naming } from '../../domain/launch/naming.js';
import type { Notice } from '../../domain/notices/notice.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Actor } from '../../domain/task/actor.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { TaskView } from '../../domain/views/task-view.js';
import type { AnswerStore } from './answer-port.js';
import type { AuditStore } from './audit-port.js';
import type { ChangeStore } from './change-port.js';
import type { CountStore } from './counts-port.js';
import type { DirectoryStore } from './directory-port.js';
import type { FileStore } from './file-port.js';
import type { FilingStore } from './filing-port.js';
import type { LoginAuditStore } from './login-audit-port.js';
import type { MailStore } from './mail-port.js';
import type { NoticeStore } from './notice-port.js';
import type { PaperStore } from './paper-port.js';
import type { PeriodStore } from './period-port.js';
import type { RebuildStore } from './rebuild-port.js';
import type { SessionStore } from './session-port.js';
import type { TaskRow } from './task-row.js';
import type { TextStore } from './text-port.js';
import type { UnitReportStore } from './unit-report-port.js';
import type { ViewStore } from './view-port.js';
import type { Written } from './written.js';

/** A plan as it was launched: its text, and the terms under which its tasks were started. */
export interface StoredPlan {
  readonly planId: string;
  readonly title: string;
  readonly text: string;
  readonly sha256: string;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  readonly totals: Readonly<Record<string, number>>;
  /** Workflows that the launch starts, and for how many of them no unit is named yet. */
  readonly workflows: number;
  readonly awaitingUnit: number;
  readonly storedAt: string;
  /** What names that stand for no unit mean, where it was said before the launch. */
  readonly namings?: readonly Naming[];
  /** A rehearsal runs on a calendar of its own; absent where the calendar is the present. */
  readonly clock?: CalendarClock;
  /** A plan that was under way: what was known of its tasks, and the moment as of which they were taken over. */
  readonly adoption?: PlanAdoption & {
    readonly at: Instant;
    /** Who handed it over; absent where that was not kept. */
    readonly by?: Actor;
  };
  /** Everything in it is invented, to be tried out: every page says so. */
  readonly demonstration?: true;
}

/** How far a launch has come. */
export interface LaunchProgress {
  readonly planId: string;
  readonly started: number;
  readonly of: number;
  readonly done: boolean;
}

/** In which order tasks are listed: as in the plan, by the next due date, or by unit and date. */
export const taskOrders = ['place', 'due', 'latestDue', 'unit'] as const;
export type TaskOrder = (typeof taskOrders)[number];

export interface TaskFilter {
  readonly planId?: string;
  readonly shortcoming?: number;
  readonly unit?: string;
  readonly phase?: string;
  readonly taskNumber?: number;
  /** Something of this kind is owed, by this date if one is given. */
  readonly duty?: string;
  readonly due?: string;
  /** A unit or leader that owes something now. */
  readonly debtor?: string;
  /** Something is owed that is due before this date. */
  readonly dueBefore?: string;
  /** A unit that joins in. */
  readonly coordinator?: string;
  readonly viceChairman?: string;
  readonly field?: string;
  readonly overdue?: boolean;
  /** Words, with or without diacritics. */
  readonly text?: string;
}

/** Of which task, and when Temporal says that it was decided (milliseconds since 1970 UTC). */
interface Decided {
  readonly taskId: string;
  readonly decidedAtMs: number;
}

/** What dondoc keeps outside Temporal; all of it but the plans can be rebuilt. Every write may be repeated. */
export interface Store
  extends NoticeStore,
    MailStore,
    FilingStore,
    PeriodStore,
    UnitReportStore,
    TextStore,
    DirectoryStore,
    PaperStore,
    FileStore,
    AnswerStore,
    CountStore,
    ChangeStore,
    ViewStore,
    AuditStore,
    RebuildStore,
    SessionStore,
    LoginAuditStore {
  /**
   * Writes events by their sequence, and takes away those after them that were decided earlier: `decidedAtMs` is Temporal's time
   * of the decision, and what was decided later is true.
   */
  appendEvents(
    decided: Decided & { readonly planId: string; readonly events: readonly TaskEvent[] },
  ): Promise<Written>;
  /** Adds the notices of the events from a sequence on, in place of those that an earlier decision brought. */
  addNotices(
    decided: Decided & {
      readonly fromSequence: number;
      readonly notices: readonly Notice[];
      /** How the events of these notices were written. */
      readonly written: Written;
    },
  ): Promise<void>;
  /** Keeps the view that was decided last, and of one decision the one with the higher sequence. */
  putTaskView(decided: { readonly view: TaskView; readonly decidedAtMs: number }): Promise<void>;
  /** Stores a plan, or returns the one that is stored under its id. */
  storePlan(plan: StoredPlan): Promise<StoredPlan>;
  plan(planId: string): Promise<StoredPlan | undefined>;
  /** A plan without its text and terms. */
  planHead(planId: string): Promise<Pick<StoredPlan, 'planId' | 'title' | 'clock'> | undefined>;
  /** Policy and calendar under which the open tasks of a plan run, each in its highest version; undefined where none is open. */
  termsInForce(planId: string): Promise<Pick<StoredPlan, 'policy' | 'calendar'> | undefined>;
  /** Plans that are rehearsed, with their calendars. */
  rehearsals(): Promise<readonly { readonly planId: string; readonly clock: CalendarClock }[]>;
  plans(): Promise<readonly Omit<StoredPlan, 'text' | 'directory' | 'policy' | 'calendar' | 'adoption'>[]>;
  putLaunchProgress(progress: LaunchProgress): Promise<void>;
  launchProgress(planId: string): Promise<LaunchProgress | undefined>;
  /** Of the tasks that the asker may see, those that he asks for: both are answered by the database. */
  tasks(query: {
    readonly visible: Visible;
    readonly filter: TaskFilter;
    readonly order?: TaskOrder;
    /** The place after which the page begins: `next` of the page before, in the same order. */
    readonly after?: readonly (string | number)[];
    readonly limit: number;
  }): Promise<{
    readonly total: number;
    readonly rows: readonly TaskRow[];
    readonly next?: readonly (string | number)[];
  }>;
  task(taskId: string): Promise<TaskView | undefined>;
  /** Whether a task that the asker may see names a file as evidence. */
  isEvidence(of: { readonly sha256: string; readonly visible: Visible }): Promise<boolean>;
  events(taskId: string): Promise<readonly TaskEvent[]>;
  notices(query: {
    readonly visible: Visible;
    readonly taskId?: string;
    readonly recipient?: string;
    readonly limit: number;
  }): Promise<readonly Notice[]>;
  /** A worker says that it is alive. */
  putPulse(worker: string): Promise<void>;
  /** When a worker last said so (ISO, UTC). */
  lastPulse(): Promise<string | undefined>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
