import type { Condition } from './condition.js';

/** What the rules of access speak of. */
export const accessSubjects = [
  /** A plan: its head, its totals, its text without what is confidential, how far its launch is. */
  'Plan',
  /** The words of a confidential shortcoming, in the plan's text and in a synthesis: `{viceChairman}` of its field. */
  'ConfidentialText',
  /** A task with its state, timeline, duties and history: a task view. */
  'Task',
  /** A reporting period: its dates, phase and duties. */
  'Period',
  /** What is put together of a period, who has not reported, and the texts around the tables. */
  'Synthesis',
  /** The report of a unit for all its tasks: `{planId, period, unit}`. */
  'UnitReport',
  /** An issued paper with `concerns`, the units that it is about. */
  'Paper',
  /** A file as the store keeps it. As evidence it is read by whoever may read a task that names it: see `api/access`. */
  'File',
  /** A notice. */
  'Notice',
  /** A person's notices as his inbox: `{person}`. */
  'Inbox',
  /** Mails and how they fare. */
  'Mail',
  'Directory',
  'Policy',
  'Calendar',
  /** A list with its filters under a name: `{owner}`. */
  'SavedView',
  /** Bundles that prove themselves, with everything about a task or a plan. */
  'AuditBundle',
  /** Signed checkpoints; whether Temporal, events, views and archive agree. */
  'Record',
  /** How the servers fare, in figures. */
  'System',
  /** The sessions of others than who asks: from where they are logged in. */
  'Session',
  /** What Temporal holds encrypted, in the clear: whoever reads it reads everything, of confidential tasks too. */
  'Payload',
  /** Who he is that asks, and what he may do. */
  'Account',
] as const;

export type AccessSubject = (typeof accessSubjects)[number];

/** What is done: `read` changes nothing; who may give which `command` is the matter of the core's own table. */
export const accessActions = [
  'read',
  'command',
  'write',
  'review',
  'preview',
  'issue',
  'launch',
  'upload',
  'mark',
  'retry',
] as const;

export type AccessAction = (typeof accessActions)[number];

/** One rule, as plain data that CASL takes as it is: who has it may do this with things of a kind that fit. */
export interface Grant {
  readonly action: AccessAction;
  readonly subject: AccessSubject;
  readonly conditions?: Condition;
}
