import type { Obligation, ScheduledRung } from '../obligation/obligation.js';
import type { TaskEvent } from './events.js';
import type { ReportLine } from './report.js';
import type { TaskPhase, TaskState } from './state.js';

/** The state after one more event. The first event of a task is its launch; any other without a state is a fault. */
export function evolve(state: TaskState | undefined, event: TaskEvent): TaskState {
  if (event.type === 'taskLaunched') return launched(event);
  if (!state)
    throw new Error(`event ${String(event.sequence)} (${event.type}) before the launch of its task`);
  return { ...applied(state, event), sequence: event.sequence };
}

/** The state after many events. */
export function fold(events: readonly TaskEvent[], from?: TaskState): TaskState {
  const state = events.reduce<TaskState | undefined>((before, event) => evolve(before, event), from);
  if (!state) throw new Error('no events and no state to start from');
  return state;
}

function launched(event: Extract<TaskEvent, { type: 'taskLaunched' }>): TaskState {
  return {
    brief: event.brief,
    policy: event.policy,
    calendar: event.calendar,
    launchedAt: event.at,
    sequence: event.sequence,
    phase: event.brief.unit.kind === 'named' ? 'assigned' : 'awaitingUnit',
    obligations: {},
    reports: {},
  };
}

function applied(state: TaskState, event: Exclude<TaskEvent, { type: 'taskLaunched' }>): TaskState {
  switch (event.type) {
    case 'obligationOpened':
      return withObligation(state, event.obligation);
    case 'rungFired':
      return changeObligation(state, event.obligation, (obligation) =>
        fired(obligation, { rung: event.rung, at: event.at }),
      );
    case 'obligationSettled':
      return changeObligation(state, event.obligation, (obligation) => ({
        ...obligation,
        outcome: event.outcome,
        schedule: [],
      }));
    case 'reportScheduled':
      return { ...state, nextReport: { period: event.period, due: event.due, opensAt: event.opensAt } };
    case 'assignmentAccepted':
      return inPhase(state, 'accepted');
    case 'assignmentReturned':
      return inPhase(state, 'returned');
    case 'assignmentConfirmed':
      return inPhase(state, 'assigned');
    case 'handedOver':
      return { ...state, handedTo: event.to };
    case 'reportDrafted':
      return withReport(state, {
        period: event.period,
        version: event.version,
        content: event.content,
        draftedBy: event.by?.person ?? '',
        status: 'drafted',
      });
    case 'reportSent':
      return changeReport(state, event.period, { status: 'sent', sentAt: event.at });
    case 'reportSentBack':
    case 'reportReturned':
      return changeReport(state, event.period, { status: 'returned' });
    case 'reportAccepted':
      return changeReport(state, event.period, { status: 'accepted' });
    case 'taskClosed': {
      const { nextReport: _, ...rest } = state;
      return { ...rest, phase: 'closed', closed: { at: event.at, reason: event.reason } };
    }
  }
}

function inPhase(state: TaskState, phase: TaskPhase): TaskState {
  return { ...state, phase };
}

function withObligation(state: TaskState, obligation: Obligation): TaskState {
  return { ...state, obligations: { ...state.obligations, [obligation.id]: obligation } };
}

function changeObligation(
  state: TaskState,
  id: string,
  change: (obligation: Obligation) => Obligation,
): TaskState {
  const obligation = state.obligations[id];
  if (!obligation) throw new Error(`no obligation ${id} in task ${state.brief.taskId}`);
  return withObligation(state, change(obligation));
}

function fired(obligation: Obligation, rung: ScheduledRung): Obligation {
  return {
    ...obligation,
    schedule: obligation.schedule.filter((scheduled) => scheduled.rung !== rung.rung),
    fired: [...obligation.fired, rung],
  };
}

function withReport(state: TaskState, report: ReportLine): TaskState {
  return { ...state, reports: { ...state.reports, [report.period]: report } };
}

function changeReport(state: TaskState, period: string, change: Partial<ReportLine>): TaskState {
  const report = state.reports[period];
  if (!report) throw new Error(`no report ${period} in task ${state.brief.taskId}`);
  return withReport(state, { ...report, ...change });
}
