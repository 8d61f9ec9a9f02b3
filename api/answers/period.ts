import { z } from 'zod';
import type { PeriodCommandType } from '../../domain/period/commands.js';
import { periodCommandTypes } from '../../domain/period/decide.js';
import { civilDate, hash, instant, localized } from './common.js';
import { synthesisCounts } from './synthesis.js';
import { obligationKind } from './task.js';

const phase = z.enum(['scheduled', 'open', 'dataClosed', 'frozen', 'received']);
export const periodCommandType = z.enum(periodCommandTypes as [PeriodCommandType, ...PeriodCommandType[]]);

const view = {
  periodId: z.string(),
  planId: z.string(),
  period: z.string().describe('A quarter, as `2022-Q3`.'),
  phase,
  phaseName: localized,
  sequence: z.int(),
  dates: z.strictObject({
    opensAt: instant,
    dataClosesAt: instant,
    due: civilDate,
    synthesisDue: civilDate,
  }),
  leaders: z.strictObject({ focalUnit: z.string(), viceChairman: z.string(), chairman: z.string() }),
  duties: z
    .array(
      z.strictObject({
        id: z.string(),
        kind: obligationKind,
        name: localized,
        debtor: z.string(),
        due: civilDate,
        overdue: z.boolean(),
      }),
    )
    .describe('What the focal department and the leaders owe in it now.'),
  syntheses: z.array(
    z.strictObject({
      version: z.int(),
      frozenAt: instant,
      frozenBy: z.string(),
      hash: hash.optional().describe('Absent until it is built.'),
      reopened: z.strictObject({ at: instant, reason: z.string() }).optional(),
      received: z.strictObject({ at: instant, text: z.string() }).optional(),
    }),
  ),
};

/** A reporting period as lists show it. */
export const periodRow = z.strictObject(view).meta({ id: 'PeriodRow' });

const units = z.array(z.strictObject({ unit: z.string(), name: localized }));

const reporting = z
  .strictObject({
    asOf: instant,
    counts: synthesisCounts,
    units: z.array(
      z.strictObject({
        unit: z.string(),
        name: localized,
        counts: synthesisCounts,
        lacking: z.array(z.string()).describe('Numbers of tasks, as `7.1`.'),
      }),
    ),
    collectives: z.array(
      z.strictObject({
        task: z.string(),
        members: z.int(),
        reported: z.int(),
        missing: units,
        returned: units,
        late: units,
        nil: units,
      }),
    ),
    awaitingUnit: z.array(z.strictObject({ task: z.string(), writtenUnit: z.string() })),
  })
  .meta({ id: 'ReportingStanding' });

/** A reporting period, with who has reported for those who may know it. */
export const periodAnswer = z
  .strictObject({
    ...view,
    reporting: reporting.optional().describe('Only for those who may read the synthesis.'),
  })
  .meta({ id: 'Period' });

/** What became of a command. */
export const periodReceipt = z
  .strictObject({ periodId: z.string(), sequence: z.int(), phase })
  .meta({ id: 'PeriodReceipt' });
