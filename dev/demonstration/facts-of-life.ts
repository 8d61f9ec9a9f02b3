import type { AdoptedFacts, AdoptedReport } from '../../domain/adoption/facts.js';
import { type CivilDate, dateOf } from '../../domain/calendar/instant.js';
import { chance } from '../../domain/simulate/chance.js';
import type { EventType, TaskEvent } from '../../domain/task/events.js';
import type { TaskState } from '../../domain/task/state.js';
import type { Demonstration } from './demonstration.js';

interface Life {
  readonly state: TaskState;
  readonly events: readonly TaskEvent[];
  readonly demonstration: Demonstration;
}

/** What a keeper of the plan would have written down of a task that lived through a simulation. */
export function factsOfLife(life: Life): AdoptedFacts {
  const { state, demonstration } = life;
  if (state.brief.unit.kind === 'awaited') return {};
  const acceptedOn = dateOfLast(life, 'assignmentAccepted');
  const returnedOn = dateOfFirst(life, 'assignmentReturned');
  return {
    ...(returnedOn !== undefined && { returnedOn, returnReason: demonstration.words.returnReason }),
    ...(acceptedOn !== undefined && { acceptedOn, ...work(life), ...completion(life) }),
    ...reports(life),
  };
}

function work(life: Life): AdoptedFacts {
  const { approvedPlan } = life.state;
  const milestoneReachedOn = dateOfFirst(life, 'milestoneReached');
  const planApprovedOn = approvedPlan && dateOfLast(life, 'detailedPlanApproved');
  return {
    ...(approvedPlan &&
      planApprovedOn !== undefined && {
        planApprovedOn,
        planCompletion: approvedPlan.content.completion,
      }),
    ...(milestoneReachedOn !== undefined && { milestoneReachedOn }),
    ...extension(life),
  };
}

function extension({ events }: Life): AdoptedFacts {
  const granted = events.findLast(
    (event) =>
      event.type === 'obligationRescheduled' &&
      event.cause === 'extension' &&
      event.obligation === 'completion/1',
  );
  return granted?.type === 'obligationRescheduled'
    ? { extendedTo: granted.due, extendedOn: dateOf(granted.at) }
    : {};
}

function completion(life: Life): AdoptedFacts {
  const { state, demonstration } = life;
  const proposedOn = dateOfLast(life, 'completionProposed');
  const refusedOn = dateOfLast(life, 'completionRefused');
  const verifiedOn = dateOfLast(life, 'completionVerified');
  const stands = proposedOn !== undefined && (refusedOn === undefined || refusedOn < proposedOn);
  const { remarks } = demonstration.words;
  if (stands) return { percent: 100, proposedOn, remarks, ...(verifiedOn !== undefined && { verifiedOn }) };
  return state.approvedPlan ? { percent: percentOf(life), remarks } : {};
}

/** Further on the longer the plan has been there, and not the same for all; whole tens, as people say it. */
function percentOf({ state, demonstration: { behaviour } }: Life): number {
  const drawn = chance({ seed: behaviour.seed, key: `percent ${state.brief.taskId}` });
  return 20 + 10 * Math.floor(drawn * 8);
}

function reports({ state, events, demonstration: { behaviour, words } }: Life): AdoptedFacts {
  const made = Object.values(state.reports).flatMap(
    ({ period, status, content }): readonly AdoptedReport[] => {
      const of = (type: 'reportSent' | 'reportAccepted' | 'reportReturned') =>
        events.findLast((event) => event.type === type && event.period === period)?.at;
      const sentAt = of('reportSent');
      if (status === 'drafted' || sentAt === undefined) return [];
      const drawn = chance({ seed: behaviour.seed, key: `words ${state.brief.taskId} ${period}` });
      const text = words.progress[Math.floor(drawn * words.progress.length)] ?? '';
      const [acceptedAt, returnedAt] = [of('reportAccepted'), of('reportReturned')];
      return [
        {
          period,
          reportedOn: dateOf(sentAt),
          ...(content.kind === 'nil' ? { nil: true } : { text }),
          ...(status === 'accepted' && acceptedAt !== undefined && { acceptedOn: dateOf(acceptedAt) }),
          ...(status === 'returned' && returnedAt !== undefined && { returnedOn: dateOf(returnedAt) }),
        },
      ];
    },
  );
  return made.length === 0 ? {} : { reports: made };
}

function dateOfFirst({ events }: Life, type: EventType): CivilDate | undefined {
  const found = events.find((event) => event.type === type);
  return found && dateOf(found.at);
}

function dateOfLast({ events }: Life, type: EventType): CivilDate | undefined {
  const found = events.findLast((event) => event.type === type);
  return found && dateOf(found.at);
}
