import { z } from 'zod';
import { instant } from './common.js';

const standing = z.strictObject({
  done: z.int(),
  behind: z.int().describe('Something of them is overdue.'),
  onTime: z.int(),
});
const course = z.array(standing).describe('One for each of `moments`.');

/** A plan as leaders look at it. */
export const planOverview = z
  .strictObject({
    planId: z.string(),
    planTitle: z.string(),
    asOf: instant,
    moments: z.array(instant).describe('The ends of the months since the launch, and now.'),
    quarters: z.array(z.string()).describe('The quarters whose report date has passed.'),
    course,
    shortcomings: z.array(
      z.strictObject({
        number: z.int(),
        title: z.string().optional().describe('Absent where the caller may not read it.'),
        confidential: z.boolean(),
        viceChairman: z.string(),
        course,
      }),
    ),
    units: z.array(
      z.strictObject({
        unit: z.string(),
        quarters: z
          .array(
            z.strictObject({
              owed: z.int(),
              inTime: z.int(),
              late: z.int(),
              returned: z.int(),
              missing: z.int(),
            }),
          )
          .describe('Reports, one for each of `quarters`.'),
      }),
    ),
  })
  .meta({ id: 'PlanOverview' });
