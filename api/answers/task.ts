import { z } from 'zod';
import { type ObligationKind, obligationKinds } from '../../domain/obligation/kinds.js';
import { type CommandType } from '../../domain/task/commands.js';
import { commandTypes } from '../../domain/task/rules/index.js';
import { type OfficialStatus, officialStatusNames } from '../../domain/views/official-status.js';
import { actorAnswer, civilDate, instant } from './common.js';

export const obligationKind = z.enum(Object.keys(obligationKinds) as [ObligationKind, ...ObligationKind[]]);
const commandType = z.enum(commandTypes as [CommandType, ...CommandType[]]);
const phase = z.enum(['awaitingUnit', 'assigned', 'returned', 'accepted', 'closed']);
export const statusName = z.enum(Object.keys(officialStatusNames) as [OfficialStatus, ...OfficialStatus[]]);

const dutyAnswer = z.strictObject({
  id: z.string(),
  kind: obligationKind,
  debtor: z.string().describe('The unit or leader that owes.'),
  due: civilDate,
  originalDue: civilDate,
  rung: z.string().optional().describe('The highest rung that has fired for lateness.'),
  nextRungAt: instant.optional(),
});

const row = {
  taskId: z.string(),
  planId: z.string(),
  sequence: z.int(),
  shortcoming: z.int(),
  shortcomingTitle: z.string(),
  taskNumber: z.int(),
  line: z.int().describe("The line of the plan's text, from 1."),
  text: z.string(),
  unit: z.string().optional(),
  writtenUnit: z.string().optional().describe("The plan's own words, while no unit is named."),
  coordinators: z.array(z.string()),
  field: z.string(),
  viceChairman: z.string(),
  confidential: z.boolean(),
  phase,
  deadlineText: z.string(),
  launchedAt: instant,
  duties: z.array(dutyAnswer),
  overdue: z.boolean(),
  nextDue: civilDate.optional(),
  nextDeadline: instant.optional(),
  delegates: z
    .array(z.strictObject({ person: z.string(), from: civilDate, until: civilDate }))
    .describe('Who may act on it under a delegation.'),
};

/** A task as lists show it. */
const taskRow = z.strictObject(row).meta({ id: 'TaskRow' });

/** A page of a list of tasks. */
export const taskPage = z
  .strictObject({
    total: z.int().describe('How many tasks fit the filters, over all pages.'),
    rows: z.array(taskRow),
    next: z
      .string()
      .optional()
      .describe('Ask with `cursor` for the page after this one; absent on the last.'),
  })
  .meta({ id: 'TaskPage' });

const scheduledRung = z.strictObject({ rung: z.string(), at: instant });

const obligation = z
  .strictObject({
    id: z.string(),
    kind: obligationKind,
    debtor: z.union([
      z.strictObject({ kind: z.enum(['unit', 'focal']), unit: z.string() }),
      z.strictObject({ kind: z.literal('leader'), leader: z.string() }),
    ]),
    ladder: z.string(),
    about: z.string().optional(),
    text: z.string().optional(),
    openedAt: instant,
    due: civilDate,
    originalDue: civilDate,
    basis: z.union([
      z.strictObject({ kind: z.literal('fixed') }),
      z.strictObject({ kind: z.literal('workingDays'), after: civilDate, count: z.int() }),
    ]),
    schedule: z.array(scheduledRung).describe('Rungs that are still to fire.'),
    fired: z.array(scheduledRung),
    firedBefore: z.int(),
    extensions: z.int(),
    suspended: z.literal(true).optional(),
    outcome: z
      .strictObject({
        kind: z.enum(['met', 'consentedBySilence', 'noLongerOwed']),
        at: instant,
        late: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'Obligation' });

export const reportFigure = z.strictObject({ name: z.string(), amount: z.number(), measure: z.string() });

export const reportContent = z.strictObject({
  kind: z.enum(['progress', 'nil']),
  text: z.string(),
  percent: z.number().optional(),
  figures: z.array(reportFigure).optional(),
  difficulties: z.string().optional(),
});

const reportLine = z
  .strictObject({
    period: z.string(),
    version: z.int(),
    content: reportContent,
    draftedBy: z.string(),
    status: z.enum(['drafted', 'sent', 'accepted', 'returned']),
    sentAt: instant.optional(),
    filing: z.string().optional(),
    returnedFor: z.string().optional(),
  })
  .meta({ id: 'ReportLine' });

export const planStep = z.strictObject({
  text: z.string(),
  person: z.string(),
  due: civilDate,
  coordinators: z.array(z.string()).optional(),
});

const planVersion = z
  .strictObject({
    version: z.int(),
    content: z.strictObject({
      steps: z.array(planStep),
      directedBy: z.string(),
      completion: civilDate,
      causes: z.array(z.strictObject({ text: z.string(), nature: z.enum(['objective', 'subjective']) })),
    }),
    draftedBy: z.string(),
    approvedAt: instant.optional(),
  })
  .meta({ id: 'DetailedPlanVersion' });

export const petition = z
  .strictObject({
    id: z.string(),
    kind: z.enum(['matter', 'extension', 'objection']),
    to: z.enum(['viceChairman', 'chairman']),
    text: z.string(),
    askedAt: instant,
    about: z.string().optional(),
    newDue: civilDate.optional(),
    answer: z.strictObject({ at: instant, agreed: z.boolean(), text: z.string() }).optional(),
  })
  .meta({ id: 'Petition' });

export const progress = z.strictObject({ at: instant, text: z.string(), percent: z.number().optional() });

const details = z.strictObject({
  brief: z.strictObject({
    planTitle: z.string(),
    documents: z.array(z.string()),
    focalUnit: z.string(),
    chairman: z.string(),
    deadline: z.strictObject({
      text: z.string(),
      kind: z.enum(['date', 'dateAndFollowing', 'none']),
      due: civilDate.optional(),
    }),
    milestone: z.strictObject({ text: z.string(), due: civilDate }).optional(),
  }),
  policyVersion: z.int(),
  calendarVersion: z.int(),
  changedAt: instant,
  obligations: z.array(obligation).describe('In the order of opening.'),
  reports: z.array(reportLine),
  nextReport: z.strictObject({ period: z.string(), due: civilDate, opensAt: instant }).optional(),
  nextReview: z.strictObject({ year: z.int(), opensAt: instant }).optional(),
  draftPlan: planVersion.optional(),
  approvedPlan: planVersion.optional(),
  signOffs: z.array(
    z.strictObject({
      unit: z.string(),
      version: z.int(),
      answer: z.enum(['signed', 'objected', 'silent']),
      at: instant,
      reason: z.string().optional(),
    }),
  ),
  petitions: z.array(petition),
  suspensions: z.array(
    z.strictObject({
      from: instant,
      reason: z.string(),
      awaiting: z.string(),
      until: instant.optional(),
      workingDays: z.int().optional(),
    }),
  ),
  delegations: z.array(
    z.strictObject({
      id: z.string(),
      mode: z.enum(['KT', 'TL', 'TUQ']),
      principal: actorAnswer,
      to: z.string(),
      from: civilDate,
      until: civilDate,
      commands: z.array(commandType),
      revokedAt: instant.optional(),
    }),
  ),
  progress: progress.optional(),
  proposedAt: instant.optional(),
  handedTo: z.array(z.string()).optional(),
  closed: z
    .strictObject({ at: instant, reason: z.enum(['handedOver', 'completed', 'withdrawn']) })
    .optional(),
});

/** One thing that a person may do now. */
export const possibility = z.strictObject({ command: commandType, target: z.string() });

/** A task with all that is known of it. */
export const taskAnswer = z
  .strictObject({ ...row, officialStatus: statusName, asOf: instant, details })
  .meta({ id: 'Task' });

/** What became of a command. */
export const commandReceipt = z
  .strictObject({ taskId: z.string(), sequence: z.int(), phase })
  .meta({ id: 'CommandReceipt' });

/** What happened, in order; what an event says besides depends on its type. */
export const taskEvent = z
  .looseObject({
    sequence: z.int(),
    at: instant,
    type: z.string(),
    by: actorAnswer.optional().describe('Absent when time alone brought it.'),
    commandId: z.string().optional(),
    adopted: z.literal(true).optional(),
  })
  .meta({ id: 'TaskEvent' });
