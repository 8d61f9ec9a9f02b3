import type { CommandType } from '../commands.js';
import type { CommandRule } from '../rule.js';
import * as assignment from './assignment.js';
import * as completion from './completion.js';
import * as direction from './direction.js';
import * as petition from './petition.js';
import * as plan from './plan.js';
import * as report from './report.js';
import * as terms from './terms.js';

/** The table of who may do what in which state: one row a command. */
export const commandRules: { readonly [T in CommandType]: CommandRule<T> } = {
  acceptAssignment: assignment.acceptAssignment,
  returnAssignment: assignment.returnAssignment,
  confirmAssignment: assignment.confirmAssignment,
  correctAssignment: assignment.correctAssignment,
  reassign: assignment.reassign,
  nameUnits: assignment.nameUnits,
  succeed: assignment.succeed,
  withdraw: assignment.withdraw,
  draftPlan: plan.draftPlan,
  sendPlanBack: plan.sendPlanBack,
  approvePlan: plan.approvePlan,
  signOff: plan.signOff,
  object: plan.object,
  recordProgress: plan.recordProgress,
  draftReport: report.draftReport,
  sendReport: report.sendReport,
  fileReport: report.fileReport,
  sendReportBack: report.sendReportBack,
  acceptReport: report.acceptReport,
  returnReport: report.returnReport,
  reachMilestone: completion.reachMilestone,
  proposeCompletion: completion.proposeCompletion,
  verifyCompletion: completion.verifyCompletion,
  refuseCompletion: completion.refuseCompletion,
  reviewYear: completion.reviewYear,
  petition: petition.petition,
  petitionObjection: petition.petitionObjection,
  askExtension: petition.askExtension,
  answerPetition: petition.answerPetition,
  instruct: direction.instruct,
  extend: direction.extend,
  directReassign: direction.directReassign,
  summon: direction.summon,
  takeToChairman: direction.takeToChairman,
  carryOutDirection: direction.carryOutDirection,
  suspend: terms.suspend,
  resume: terms.resume,
  changePolicy: terms.changePolicy,
  changeCalendar: terms.changeCalendar,
  delegate: terms.delegate,
  revokeDelegation: terms.revokeDelegation,
};

/** The names of all commands. */
export const commandTypes = Object.keys(commandRules) as CommandType[];
