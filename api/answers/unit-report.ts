import { z } from 'zod';
import { type UnitReportRefusalCode, unitReportRefusals } from '../../domain/unit-report/refusals.js';
import { actorAnswer, civilDate, instant, localized } from './common.js';
import { petition, planStep, progress, reportContent } from './task.js';

const key = { planId: z.string(), period: z.string().describe('A quarter, as `2022-Q3`.'), unit: z.string() };
const version = z.int().describe('Counts what was stored, from 1; the ETag.');
const status = z.enum(['draft', 'submitted', 'sentBack', 'filed']);
const refusalCodes = Object.keys(unitReportRefusals) as [UnitReportRefusalCode, ...UnitReportRefusalCode[]];
const lines = z.array(z.strictObject({ taskId: z.string(), content: reportContent }));

const unitReport = z
  .strictObject({
    ...key,
    version,
    status,
    lines,
    writtenBy: z.string(),
    savedAt: instant,
    sentBackReason: z.string().optional(),
    filings: z.int().describe('How often the unit has filed for the period.'),
  })
  .meta({ id: 'UnitReport' });

const prefilledTask = z
  .strictObject({
    taskId: z.string(),
    shortcoming: z.strictObject({ number: z.int(), title: z.string() }),
    taskNumber: z.int(),
    text: z.string(),
    confidential: z.boolean(),
    reportDue: civilDate,
    deadline: z.strictObject({
      text: z.string(),
      due: civilDate.optional(),
      originalDue: civilDate.optional(),
    }),
    lastReport: z
      .strictObject({ period: z.string(), content: reportContent, sentAt: instant.optional() })
      .optional()
      .describe('Of an earlier period.'),
    stepsFallenDue: z.array(planStep).describe('Since the last report.'),
    petitions: z.array(petition).describe('Open ones, and those asked or answered since the last report.'),
    progress: progress.optional(),
    returned: z.strictObject({ content: reportContent, reason: z.string() }).optional(),
  })
  .meta({ id: 'PrefilledTask' });

const filing = z
  .strictObject({
    id: z.string(),
    ...key,
    version: z.int().describe('Counts what the unit filed for the period, from 1.'),
    draftVersion: z.int().optional(),
    lines,
    draftedBy: z.string(),
    filedBy: actorAnswer,
    filedAt: instant,
    landed: z
      .array(z.strictObject({ taskId: z.string(), outcome: z.string(), sequence: z.int().optional() }))
      .describe('What became of lines in their tasks: `landed`, or the code of a refusal.'),
  })
  .meta({ id: 'Filing' });

const against = z
  .strictObject({
    code: z.enum(refusalCodes),
    message: localized,
    tasks: z.array(z.string()).optional(),
  })
  .describe('What stands in the way of submitting it.');

/** The report of a unit with what its writer needs. */
export const unitReportAnswer = z
  .strictObject({
    ...key,
    asOf: instant,
    periodState: z.strictObject({ openedAt: instant.optional(), frozenAt: instant.optional() }),
    report: unitReport.optional(),
    tasks: z.array(prefilledTask).describe('Tasks of which a report is owed.'),
    onTheWay: z.array(z.string()).describe('Tasks that do not know yet of the line that was filed.'),
    filings: z.array(filing),
    against: against.optional(),
  })
  .meta({ id: 'UnitReportDesk' });

/** How far each unit is with its report of a period. */
export const unitReportList = z
  .strictObject({
    planId: key.planId,
    period: key.period,
    units: z.array(
      z.strictObject({
        unit: z.string(),
        status: z.enum([...status.options, 'notStarted']),
        owed: z.int().describe('Tasks whose report is owed, now or anew.'),
        sent: z.int(),
        accepted: z.int(),
        returned: z.int(),
        filings: z.int(),
        lastFiledAt: instant.optional(),
        version: version.optional(),
        writtenBy: z.string().optional(),
        savedAt: instant.optional(),
      }),
    ),
  })
  .meta({ id: 'UnitReportList' });

/** A report that is filed. */
export const filingReceipt = z
  .strictObject({
    filing: z.string(),
    version: z.int(),
    filedAt: instant.describe('The moment that counts.'),
    lines: z.int(),
  })
  .meta({ id: 'FilingReceipt' });

/** What became of a review, line by line. */
export const reviewAnswer = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        taskId: z.string(),
        outcome: z.string().describe('`accepted`, `returned`, or the code of why not.'),
        messages: localized.optional(),
      }),
    ),
  })
  .meta({ id: 'ReviewedLines' });
