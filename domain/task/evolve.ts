import {
  afterLadderEvent,
  changeReport,
  type PutObligation,
  resumed,
  silenced,
  suspended,
  withoutDraft,
  withReport,
  withSignOff,
} from './changes.js';
import type { AssignmentEvent, AuthorityEvent, ObligationEvent, TaskEvent, WorkEvent } from './events.js';
import { putInPlace } from './owed.js';
import type { TaskState } from './state.js';

type Stamped<Body> = Body & Pick<TaskEvent, 'sequence' | 'at' | 'by'>;

/** The state after one more event. The first event of a task is its launch; any other without a state is a fault. */
export function evolve(state: TaskState | undefined, event: TaskEvent): TaskState {
  return evolved(state, event);
}

function evolved(state: TaskState | undefined, event: TaskEvent, put?: PutObligation): TaskState {
  if (event.type === 'taskLaunched') return launched(event);
  if (!state)
    throw new Error(`event ${String(event.sequence)} (${event.type}) before the launch of its task`);
  const after = applied(state, event, put);
  const seen = { sequence: event.sequence, changedAt: event.at };
  // What is put in place belongs to nobody else, and so does the state around it.
  return put ? Object.assign(after, seen) : { ...after, ...seen };
}

/** The state after many events. */
export function fold(events: readonly TaskEvent[], from?: TaskState): TaskState {
  const [first] = events;
  if (from && first && events.length === 1) return evolve(from, first);
  return foldInPlace(events, from && ownCopy(from));
}

/** A copy of a state to which many events may happen in place: what is owed is copied once, not once for each event. */
export function ownCopy(state: TaskState): TaskState {
  return { ...state, obligations: { ...state.obligations } };
}

/** The state after many events. The state before them is changed: it has to be a copy of one's own. */
export function foldInPlace(events: readonly TaskEvent[], own?: TaskState): TaskState {
  const state = events.reduce<TaskState | undefined>(
    (before, event) => evolved(before, event, putInPlace),
    own,
  );
  if (!state) throw new Error('no events and no state to start from');
  return state;
}

type Launch = Extract<AssignmentEvent, { type: 'taskLaunched' }>;

function launched({ brief, policy, calendar, at, sequence }: Stamped<Launch>): TaskState {
  return {
    brief,
    policy,
    calendar,
    launchedAt: at,
    sequence,
    changedAt: at,
    phase: brief.unit.kind === 'named' ? 'assigned' : 'awaitingUnit',
    obligations: {},
    reports: {},
    plansDrafted: 0,
    signOffs: {},
    petitions: {},
    suspensions: [],
    delegations: {},
  };
}

function applied(
  state: TaskState,
  event: Exclude<TaskEvent, { type: 'taskLaunched' }>,
  put: PutObligation | undefined,
): TaskState {
  switch (event.type) {
    case 'obligationOpened':
    case 'rungFired':
    case 'obligationRescheduled':
    case 'obligationSettled':
    case 'reportScheduled':
    case 'yearlyReviewScheduled':
      return afterObligation(state, event, put);
    case 'assignmentAccepted':
    case 'assignmentReturned':
    case 'assignmentConfirmed':
    case 'assignmentCorrected':
    case 'handedOver':
    case 'taskClosed':
      return afterAssignment(state, event);
    case 'petitioned':
    case 'petitionAnswered':
    case 'directed':
    case 'directionCarriedOut':
    case 'suspended':
    case 'resumed':
    case 'policyChanged':
    case 'calendarChanged':
    case 'delegated':
    case 'delegationRevoked':
      return afterAuthority(state, event);
    default:
      return afterWork(state, event);
  }
}

function afterObligation(
  state: TaskState,
  event: Stamped<ObligationEvent>,
  put: PutObligation | undefined,
): TaskState {
  switch (event.type) {
    case 'obligationOpened':
    case 'rungFired':
    case 'obligationRescheduled':
      return afterLadderEvent(state, event, put);
    case 'obligationSettled': {
      const after = afterLadderEvent(state, event, put);
      return event.outcome.kind === 'consentedBySilence' ? silenced(after, event) : after;
    }
    case 'reportScheduled':
      return { ...state, nextReport: { period: event.period, due: event.due, opensAt: event.opensAt } };
    case 'yearlyReviewScheduled':
      return { ...state, nextReview: { year: event.year, opensAt: event.opensAt } };
  }
}

function afterAssignment(state: TaskState, event: Stamped<Exclude<AssignmentEvent, Launch>>): TaskState {
  switch (event.type) {
    case 'assignmentAccepted':
      return { ...state, phase: 'accepted' };
    case 'assignmentReturned':
      return { ...state, phase: 'returned' };
    case 'assignmentConfirmed':
      return { ...state, phase: 'assigned' };
    case 'assignmentCorrected':
      return { ...state, phase: 'assigned', brief: { ...state.brief, text: event.text } };
    case 'handedOver':
      return { ...state, handedTo: event.to };
    case 'taskClosed': {
      const { nextReport: _report, nextReview: _review, ...rest } = state;
      return { ...rest, phase: 'closed', closed: { at: event.at, reason: event.reason } };
    }
  }
}

function afterWork(state: TaskState, event: Stamped<WorkEvent>): TaskState {
  switch (event.type) {
    case 'detailedPlanDrafted': {
      const { version, content } = event;
      const draftPlan = { version, content, draftedBy: event.by?.person ?? '' };
      return { ...state, draftPlan, plansDrafted: version };
    }
    case 'detailedPlanSentBack':
      return withoutDraft(state);
    case 'detailedPlanApproved':
      return state.draftPlan
        ? { ...withoutDraft(state), approvedPlan: { ...state.draftPlan, approvedAt: event.at } }
        : state;
    case 'signedOff':
      return withSignOff(state, event.unit, { version: event.version, answer: 'signed', at: event.at });
    case 'objected': {
      const { version, reason, at } = event;
      return withSignOff(state, event.unit, { version, answer: 'objected', at, reason });
    }
    case 'progressRecorded': {
      const { at, text, percent } = event;
      return { ...state, progress: { at, text, ...(percent !== undefined && { percent }) } };
    }
    case 'reportDrafted': {
      const { period, version, content } = event;
      return withReport(state, {
        period,
        version,
        content,
        draftedBy: event.draftedBy ?? event.by?.person ?? '',
        status: 'drafted',
      });
    }
    case 'reportSent':
      return changeReport(state, event.period, {
        status: 'sent',
        sentAt: event.filedAt ?? event.at,
        ...(event.filing !== undefined && { filing: event.filing }),
      });
    case 'reportSentBack':
    case 'reportReturned':
      return changeReport(state, event.period, { status: 'returned', returnedFor: event.reason });
    case 'reportAccepted':
      return changeReport(state, event.period, { status: 'accepted' });
    case 'completionProposed':
      return { ...state, proposedAt: event.at };
    case 'completionRefused': {
      const { proposedAt: _, ...rest } = state;
      return rest;
    }
    case 'milestoneReached':
    case 'completionVerified':
    case 'yearReviewed':
      return state;
  }
}

function afterAuthority(state: TaskState, event: Stamped<AuthorityEvent>): TaskState {
  switch (event.type) {
    case 'petitioned':
      return { ...state, petitions: { ...state.petitions, [event.petition.id]: event.petition } };
    case 'petitionAnswered': {
      const asked = state.petitions[event.petition];
      if (!asked) return state;
      const answer = { at: event.at, agreed: event.agreed, text: event.text };
      return { ...state, petitions: { ...state.petitions, [asked.id]: { ...asked, answer } } };
    }
    case 'suspended':
      return suspended(state, event);
    case 'resumed':
      return resumed(state, event);
    case 'policyChanged':
      return { ...state, policy: event.policy };
    case 'calendarChanged':
      return { ...state, calendar: event.calendar };
    case 'delegated':
      return { ...state, delegations: { ...state.delegations, [event.delegation.id]: event.delegation } };
    case 'delegationRevoked': {
      const delegation = state.delegations[event.delegation];
      if (!delegation) return state;
      const revoked = { ...delegation, revokedAt: event.at };
      return { ...state, delegations: { ...state.delegations, [delegation.id]: revoked } };
    }
    case 'directed':
    case 'directionCarriedOut':
      return state;
  }
}
