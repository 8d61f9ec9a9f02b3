import type { Actor } from '../task/actor.js';

/** What is done with the report of a unit by the unit itself. */
export type ReportAct = 'save' | 'submit' | 'sendBack' | 'file';

/** Who does it: officers draft, and the head alone sends back and files. */
export const writersOf: Readonly<Record<ReportAct, readonly Actor['role'][]>> = {
  save: ['officer', 'unitHead'],
  submit: ['officer', 'unitHead'],
  sendBack: ['unitHead'],
  file: ['unitHead'],
};
