import type { AdoptedPast } from '../domain/adoption/past.js';
import type { CalendarClock } from '../domain/calendar/clock.js';
import type { CivilDate, Instant } from '../domain/calendar/instant.js';
import type { PeriodEvent } from '../domain/period/events.js';
import type { PeriodTerms } from '../domain/period/schedule.js';
import type { PeriodPhase, PeriodState } from '../domain/period/state.js';
import type { CommandsAtMs, Recorded } from '../domain/task/decided-at.js';
import type { TaskEvent } from '../domain/task/events.js';
import type { PeriodEnd } from '../domain/task/filing.js';
import type { LaunchTerms } from '../domain/task/launch.js';
import type { TaskPhase, TaskState } from '../domain/task/state.js';

/** Names, ids and shapes of everything that goes to and comes from a workflow. */
export const taskQueue = 'dondoc';
export const workflowTypes = {
  remediationTask: 'remediationTask',
  planLaunch: 'planLaunch',
  reportingPeriod: 'reportingPeriod',
  unitReport: 'unitReport',
} as const;
export const commandUpdate = 'command';
export const stateQuery = 'state';

/** `remediation-task/<plan>/<shortcoming>.<task>/<unit>`. */
export function remediationTaskId(taskId: string): string {
  return `remediation-task/${taskId}`;
}

/** `plan-launch/<plan>`. */
export function planLaunchId(planId: string): string {
  return `plan-launch/${planId}`;
}

/** `reporting-period/<plan>/<quarter>`. */
export function reportingPeriodId(periodId: string): string {
  return `reporting-period/${periodId}`;
}

/** How the landing of a filing is started: once, however often it is asked for, and again when an operator ended it. */
export function unitReportStart({ filing }: UnitReportInput) {
  return {
    taskQueue,
    workflowId: unitReportWorkflowId(filing),
    workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    args: [{ filing }] satisfies [UnitReportInput],
    staticSummary: filing,
  } as const;
}

/** `unit-report/<plan>/<period>/<unit>/<version>`. */
function unitReportWorkflowId(filing: string): string {
  return `unit-report/${filing}`;
}

export interface UnitReportInput {
  /** `<plan>/<period>/<unit>/<version>`. */
  readonly filing: string;
}

/** How many lines of a filing landed, and how many their tasks refused. */
export interface UnitReportResult {
  readonly filing: string;
  readonly landed: number;
  readonly refused: number;
}

export interface RemediationTaskInput {
  readonly terms: LaunchTerms;
  /** Maps Temporal's time to the calendar; absent in production, where they are one. */
  readonly clock?: CalendarClock;
  /** A task that was under way before dondoc: it starts in the middle of its life. */
  readonly adopted?: AdoptedPast;
  /** A task that goes on from an earlier run. */
  readonly carried?: TaskState;
  /**
   * Before a report is called late, the workflow asks whether it was filed in time. Tasks that were started before dondoc could
   * do so do not ask: their histories go on to replay (docs/adr/0011).
   */
  readonly heedsFilings?: true;
}

/** What the sender of a command learns: it is carried out, and where the task stands now. */
export interface CommandReceipt {
  readonly taskId: string;
  readonly sequence: number;
  readonly phase: TaskPhase;
}

/** How the run ended, for whoever reads the result. */
export interface RemediationTaskResult {
  readonly taskId: string;
  readonly sequence: number;
  readonly reason: string;
}

export interface PlanLaunchInput {
  readonly planId: string;
  readonly clock?: CalendarClock;
}

export interface PlanLaunchResult {
  readonly planId: string;
  readonly workflows: number;
}

/** New events of a task with the state after them: what the recorder writes. */
export interface Recording {
  /** Temporal's time of the decision, milliseconds since 1970: of two decisions about one task the later is true. */
  readonly decidedAtMs: number;
  readonly events: readonly TaskEvent[];
  readonly state: TaskState;
  /** When the commands that brought them were decided. */
  readonly commandsAtMs?: CommandsAtMs;
  /** Nothing is written when a report of one of these periods was filed in time: it is given back instead. */
  readonly unlessFiled?: readonly PeriodEnd[];
}

export interface ReportingPeriodInput {
  readonly terms: PeriodTerms;
  readonly clock?: CalendarClock;
  /** A period whose earlier run Temporal has lost: it goes on from the copy (docs/adr/0022). */
  readonly carried?: PeriodState;
}

/** What the sender of a command to a period learns. */
export interface PeriodReceipt {
  readonly periodId: string;
  readonly sequence: number;
  readonly phase: PeriodPhase;
}

/** New events of a period with the state after them. */
export interface PeriodRecording {
  readonly decidedAtMs: number;
  readonly events: readonly PeriodEvent[];
  readonly state: PeriodState;
}

/** A synthesis that is to be built: of everything that happened until the freeze. */
export interface SynthesisInput {
  readonly planId: string;
  readonly planTitle: string;
  readonly period: string;
  readonly due: CivilDate;
  readonly version: number;
  readonly frozenAt: Instant;
}

/** Which period of a plan is to be started: the first that falls due after a date and is later than another. */
export interface NextPeriodInput {
  readonly planId: string;
  readonly date: CivilDate;
  readonly after?: string;
  readonly clock?: CalendarClock;
}

/** What workflows ask of activities; implemented in `activities/`. */
export interface Activities {
  /** Nothing, in the oldest histories. */
  record(recording: Recording): Promise<Recorded | undefined>;
  startTasks(input: PlanLaunchInput): Promise<PlanLaunchResult>;
  recordPeriod(recording: PeriodRecording): Promise<void>;
  /** Builds and stores a synthesis; gives its hash. */
  buildSynthesis(input: SynthesisInput): Promise<{ readonly hash: string }>;
  /** Starts the next period of a plan, if anything of the plan is still open. */
  startPeriod(input: NextPeriodInput): Promise<void>;
  landReport(input: UnitReportInput): Promise<UnitReportResult>;
}
