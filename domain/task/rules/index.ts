import type { CommandType } from '../commands.js';
import type { CommandRule } from '../rule.js';
import { acceptAssignment, confirmAssignment, nameUnits, reassign, returnAssignment } from './assignment.js';
import { acceptReport, draftReport, returnReport, sendReport, sendReportBack } from './report.js';

/** The table of who may do what in which state: one row a command. */
export const commandRules: { readonly [T in CommandType]: CommandRule<T> } = {
  acceptAssignment,
  returnAssignment,
  confirmAssignment,
  reassign,
  nameUnits,
  draftReport,
  sendReport,
  sendReportBack,
  acceptReport,
  returnReport,
};
