import type { ObligationKind } from '../../domain/obligation/kinds.js';
import type { ActorRole } from '../../domain/task/actor.js';
import type { CommandType } from '../../domain/task/commands.js';
import type { TaskRow } from './api.js';

/** By which commands something owed is done, the usual one first. */
export const actsFor: Readonly<Record<ObligationKind, readonly CommandType[]>> = {
  acceptance: ['acceptAssignment', 'returnAssignment'],
  unitNaming: ['nameUnits'],
  returnAnswer: ['confirmAssignment', 'correctAssignment', 'reassign'],
  detailedPlan: ['approvePlan', 'draftPlan'],
  signOff: ['signOff', 'object'],
  quarterlyReport: ['sendReport', 'draftReport'],
  review: ['acceptReport', 'returnReport'],
  petitionAnswer: ['answerPetition'],
  direction: ['instruct', 'extend', 'directReassign', 'summon', 'takeToChairman'],
  carryOut: ['carryOutDirection'],
  milestone: ['reachMilestone', 'recordProgress'],
  completion: ['proposeCompletion', 'recordProgress'],
  verification: ['verifyCompletion', 'refuseCompletion'],
  synthesis: [],
  synthesisReceipt: [],
  yearlyReview: ['reviewYear'],
};

/** What an officer does where the last step is his head's. */
const ofOfficer: Partial<Readonly<Record<ObligationKind, CommandType>>> = {
  acceptance: 'acceptAssignment',
  detailedPlan: 'draftPlan',
  quarterlyReport: 'draftReport',
  milestone: 'recordProgress',
  completion: 'recordProgress',
};

/** Work on a task begins when it is accepted. */
const afterAcceptance: readonly CommandType[] = ['recordProgress', 'draftPlan', 'proposeCompletion'];

/** What the button of a duty says to somebody; undefined where it is for another to do, or not possible yet. */
export function usualAct({
  kind,
  role,
  phase,
}: {
  kind: ObligationKind;
  role: ActorRole;
  phase: TaskRow['phase'];
}): CommandType | undefined {
  const act = actOfRole({ kind, role });
  return act && afterAcceptance.includes(act) && phase !== 'accepted' ? undefined : act;
}

function actOfRole({ kind, role }: { kind: ObligationKind; role: ActorRole }): CommandType | undefined {
  switch (role) {
    case 'officer':
      return ofOfficer[kind];
    case 'unitHead':
    case 'dpiSupervisor':
    case 'viceChairman':
    case 'chairman':
      return actsFor[kind][0];
    case 'auditor':
    case 'administrator':
      return undefined;
  }
}
