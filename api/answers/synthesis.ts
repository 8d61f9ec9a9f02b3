import { z } from 'zod';
import { actorAnswer, civilDate, hash, instant } from './common.js';
import { petition, reportFigure, statusName } from './task.js';

const standing = z.enum(['inTime', 'late', 'returned', 'missing', 'notOwed']);

export const synthesisCounts = z
  .strictObject({
    tasks: z.int(),
    owed: z.int(),
    reported: z.int(),
    inTime: z.int(),
    late: z.int(),
    nil: z.int(),
    returned: z.int(),
    missing: z.int(),
    petitionsOpen: z.int(),
    petitionsAnswered: z.int(),
    byStatus: z.partialRecord(statusName, z.int()),
  })
  .meta({ id: 'SynthesisCounts' });

const line = z
  .strictObject({
    taskId: z.string(),
    shortcoming: z.int(),
    taskNumber: z.int(),
    text: z.string(),
    confidential: z.boolean(),
    unit: z.string().optional(),
    writtenUnit: z.string().optional().describe("The plan's own words, while no unit is named."),
    standing,
    report: z
      .strictObject({
        version: z.int(),
        nil: z.boolean(),
        text: z.string(),
        percent: z.number().optional(),
        figures: z.array(reportFigure),
        difficulties: z.string().optional(),
        sentAt: instant,
        review: z.enum(['awaited', 'accepted', 'returned']),
      })
      .optional(),
    officialStatus: statusName,
    due: civilDate.optional(),
    originalDue: civilDate.optional(),
    overdue: z.array(z.strictObject({ kind: z.string(), due: civilDate, rung: z.string() })),
    steps: z.strictObject({ due: z.int(), of: z.int() }).optional(),
    petitions: z.array(petition.omit({ about: true })),
    previous: z
      .strictObject({ standing, nil: z.boolean(), percent: z.number().optional() })
      .optional()
      .describe('The same line a quarter before.'),
  })
  .meta({ id: 'SynthesisLine' });

const units = z.array(z.string());

const synthesis = z
  .strictObject({
    planId: z.string(),
    planTitle: z.string(),
    period: z.string(),
    due: civilDate,
    frozenAt: instant.describe('Nothing that happened later is in it.'),
    counts: synthesisCounts,
    previousPeriod: z.string().optional(),
    previous: synthesisCounts.optional(),
    shortcomings: z.array(
      z.strictObject({
        number: z.int(),
        title: z.string(),
        confidential: z.boolean(),
        counts: synthesisCounts,
        previous: synthesisCounts.optional(),
        lines: z.array(line),
      }),
    ),
    units: z.array(
      z.strictObject({
        unit: z.string(),
        counts: synthesisCounts,
        previous: synthesisCounts.optional(),
        missing: units,
      }),
    ),
    collectives: z.array(
      z.strictObject({
        shortcoming: z.int(),
        taskNumber: z.int(),
        members: z.int(),
        reported: z.int(),
        missing: units,
        late: units,
        nil: units,
        returned: units,
        notOwed: units,
      }),
    ),
  })
  .meta({ id: 'Synthesis' });

const version = {
  planId: z.string(),
  period: z.string(),
  version: z.int(),
  hash: hash.describe('sha256 of the whole synthesis, with what is left out here.'),
};

/** A version of a synthesis. */
export const synthesisAnswer = z
  .strictObject({
    ...version,
    leavesOut: z.boolean().describe('True where confidential words are left out; every count stays.'),
    synthesis,
  })
  .meta({ id: 'SynthesisVersion' });

/** The texts around the tables of a synthesis. */
export const synthesisTexts = z
  .strictObject({
    ...version,
    slots: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        drafted: z.string(),
        text: z.string(),
        edited: z.boolean(),
      }),
    ),
    savedBy: actorAnswer.optional(),
    savedAt: instant.optional(),
  })
  .meta({ id: 'SynthesisTexts' });
