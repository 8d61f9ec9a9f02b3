import { z } from 'zod';
import { taskOrders } from '../activities/store/port.js';
import { commandNames } from '../domain/task/command-names.js';
import type { CommandBody, CommandType } from '../domain/task/commands.js';
import { commandTypes } from '../domain/task/rules/index.js';
import { adoptionRequest } from './adoption.js';
import { obligationKind } from './answers/task.js';
import { flag, wholeNumber } from './query-schemas.js';
import { calendar, policy } from './terms-schemas.js';

const words = z.string().max(20_000);
export const id = z.string().regex(/^[A-Za-z0-9_:./-]{1,300}$/);

/** A unit or a leader of the directory. */
export const unit = z.string().regex(/^[a-z0-9-]{1,200}$/);

const reason = words;
const text = words;
const due = z.iso.date();
const period = z.string().regex(/^\d{4}-Q[1-4]$/);
const version = z.int().min(1);
const units = z.array(id).max(100);
/** The name of a content. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const evidence = z.array(sha256).max(100);
const percent = z.number().exactOptional();
const figure = z.strictObject({
  name: z.string().min(1).max(300),
  amount: z.number(),
  measure: z.string().max(100),
});
const report = z.strictObject({
  kind: z.enum(['progress', 'nil']),
  text: words,
  percent,
  figures: z.array(figure).max(100).exactOptional(),
  difficulties: words.exactOptional(),
});
const step = z.strictObject({
  text: words,
  person: words,
  due,
  coordinators: z.array(id).max(100).exactOptional(),
});
const cause = z.strictObject({ text: words, nature: z.enum(['objective', 'subjective']) });
const detailedPlan = z.strictObject({
  steps: z.array(step).max(200),
  directedBy: words,
  completion: due,
  causes: z.array(cause).max(100),
});

const assignmentCommands = [
  asking('acceptAssignment', {}),
  asking('returnAssignment', { reason }),
  asking('confirmAssignment', { reason }),
  asking('correctAssignment', { text, reason }),
  asking('reassign', { units, reason }),
  asking('nameUnits', { units, reason }),
  asking('succeed', { units, reason }),
  asking('withdraw', { reason }),
] as const;

const workCommands = [
  asking('draftPlan', { content: detailedPlan }),
  asking('sendPlanBack', { version, reason }),
  asking('approvePlan', { version }),
  asking('signOff', { version }),
  asking('object', { version, reason }),
  asking('recordProgress', { text, evidence, percent }),
  asking('draftReport', { period, content: report }),
  asking('sendReport', { period, version }),
  asking('sendReportBack', { period, version, reason }),
  asking('acceptReport', { period, version }),
  asking('returnReport', { period, version, reason }),
  asking('reachMilestone', { text, evidence }),
  asking('proposeCompletion', { text, evidence }),
  asking('verifyCompletion', { text }),
  asking('refuseCompletion', { reason }),
  asking('reviewYear', { year: z.int(), goesOn: z.boolean(), text }),
] as const;

const leaderCommands = [
  asking('petition', { to: z.enum(['viceChairman', 'chairman']), text }),
  asking('petitionObjection', { unit: id, text }),
  asking('askExtension', { obligation: id, due, reason }),
  asking('answerPetition', { petition: id, agreed: z.boolean(), text }),
  asking('instruct', { direction: id, text, due }),
  asking('extend', { direction: id, text, due }),
  asking('directReassign', { direction: id, units, reason }),
  asking('summon', { direction: id, text, due }),
  asking('takeToChairman', { direction: id, text }),
  asking('carryOutDirection', { obligation: id, text }),
  asking('suspend', { reason, awaiting: text }),
  asking('resume', { reason }),
  asking('changePolicy', { policy, reason }),
  asking('changeCalendar', { calendar, reason }),
  asking('revokeDelegation', { delegation: id }),
  asking('delegate', {
    delegation: id,
    mode: z.enum(['KT', 'TL', 'TUQ']),
    to: id,
    from: due,
    until: due,
    commands: z.array(z.enum(commandTypes)).min(1).max(100),
  }),
] as const;

const body = z.discriminatedUnion('type', [
  ...assignmentCommands,
  ...workCommands,
  ...leaderCommands,
]) satisfies z.ZodType<CommandBody>;

function asking<T extends CommandType, Shape extends z.ZodRawShape>(type: T, shape: Shape) {
  const { vi, en } = commandNames[type];
  return z
    .strictObject({ type: z.literal(type), ...shape })
    .meta({ title: type, description: `${vi} · ${en}` });
}

/** In whose lent authority somebody asks, where no command says it. */
export const delegatedQuery = z.strictObject({ delegation: id.optional() });

/** A command as it is sent; an id makes a repeated sending harmless, and a delegation names in whose authority it is given. */
export const commandRequest = z.strictObject({
  id: z.string().min(1).max(100).exactOptional(),
  delegation: id.exactOptional(),
  command: body,
});

const planText = {
  text: z.string().max(6_000_000).meta({ 'x-any-text': true }),
  planId: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120)
    .exactOptional(),
  /** What names that stand for no unit mean: roles and open sets, filled in before the launch. */
  namings: z
    .array(
      z.strictObject({
        shortcoming: z.int().min(1).max(10_000),
        name: z.string().min(1).max(500),
        units: z.array(id).min(1).max(200),
      }),
    )
    .max(1_000)
    .exactOptional(),
};

/** A text that is only looked at. */
export const previewPlanRequest = z.strictObject(planText);

/** A launch: the plan's text, and, for a rehearsal, the calendar's moment at which it starts and how fast time runs. */
export const launchRequest = z.strictObject({
  ...planText,
  rehearsal: z
    .strictObject({
      calendarOrigin: z.iso.datetime({ offset: true }),
      rate: z.number().min(1).max(1_000_000),
      /** Everything in it is invented: every page says so. */
      demonstration: z.literal(true).exactOptional(),
    })
    .exactOptional(),
  /** A plan that was under way before dondoc. */
  adoption: adoptionRequest.exactOptional(),
});

/** The task of an address; its id holds slashes. */
export const taskParams = z.object({ taskId: id });

/** Filters of a list of tasks. */
const taskFilters = z.strictObject({
  plan: z.string().max(200).exactOptional(),
  shortcoming: wholeNumber({ least: 1, most: 10_000 }).exactOptional(),
  task: wholeNumber({ least: 1, most: 10_000 }).exactOptional(),
  unit: z.string().max(200).exactOptional(),
  coordinator: z.string().max(200).exactOptional(),
  viceChairman: z.string().max(200).exactOptional(),
  field: z.string().max(200).exactOptional(),
  phase: z.enum(['awaitingUnit', 'assigned', 'returned', 'accepted', 'closed']).exactOptional(),
  duty: obligationKind.exactOptional(),
  debtor: z.string().max(200).exactOptional(),
  due: z.iso.date().exactOptional(),
  dueBefore: z.iso.date().exactOptional(),
  overdue: flag.exactOptional(),
  q: z.string().max(200).exactOptional(),
});

/** A page of a list of tasks. */
export const tasksQuery = taskFilters.extend({
  sort: z.enum(taskOrders).default('place'),
  cursor: z.string().max(2_000).exactOptional(),
  limit: wholeNumber({ least: 1, most: 500 }).default(50),
});

/** A page of the tasks in which somebody's answer may be awaited. */
export const approvalsQuery = z.strictObject({
  cursor: z.string().max(2_000).exactOptional(),
  limit: wholeNumber({ least: 1, most: 200 }).default(100),
});

export const noticesQuery = z.strictObject({
  task: z.string().max(400).exactOptional(),
  recipient: z.string().max(200).exactOptional(),
  limit: wholeNumber({ least: 1, most: 1_000 }).default(100),
});

/** Links of the chain of logins, from a number on. */
export const loginsQuery = z.strictObject({
  from: wholeNumber({ least: 1, most: 2_147_483_647 }).default(1),
  limit: wholeNumber({ least: 1, most: 500 }).default(100),
});

/** A page of somebody's inbox, latest first; `from` is what the page before gave as `next`. */
export const inboxQuery = z.strictObject({
  unread: flag.prefault('false'),
  from: z.string().max(500).exactOptional(),
  limit: wholeNumber({ least: 1, most: 200 }).default(50),
});

export const markRequest = z.strictObject({
  ids: z.array(z.string().max(500)).min(1).max(500),
  read: z.boolean(),
});

export const mailsQuery = z.strictObject({
  state: z.enum(['waiting', 'sending', 'sent', 'failed']).default('failed'),
  limit: wholeNumber({ least: 1, most: 500 }).default(100),
});

export const mailId = z.string().max(500);

/** Of the tasks of one vice-chairman; without him, of all. */
export const overviewQuery = z.strictObject({ viceChairman: z.string().max(200).exactOptional() });

/** The terms of a plan; without one, those under which new plans are launched. */
export const termsQuery = z.strictObject({ plan: z.string().max(200).exactOptional() });

export const workingDaysQuery = termsQuery.extend({
  after: z.iso.date(),
  /** Working days after the date; before it, when negative. */
  count: wholeNumber({ least: -2_000, most: 2_000 }),
});

/** Commands to many tasks at once; each has an answer of its own. */
export const bulkRequest = z.strictObject({
  items: z
    .array(commandRequest.extend({ taskId: id }))
    .min(1)
    .max(500),
});

export const savedViewId = z.uuid();

/** A list with its filters under a name. */
export const savedViewRequest = z.strictObject({
  name: z.string().trim().min(1).max(100),
  list: z.string().regex(/^[a-z][a-z0-9/-]{0,60}$/),
  query: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,40}$/), z.string().max(500)),
});
