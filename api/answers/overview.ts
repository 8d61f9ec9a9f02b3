import { z } from 'zod';
import { civilDate, instant } from './common.js';

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

/** A direction that a leader gave, and what became of it. */
export const givenDirection = z
  .strictObject({
    taskId: z.string(),
    shortcoming: z.int(),
    taskNumber: z.int(),
    taskText: z.string(),
    unit: z.string().optional(),
    direction: z.string(),
    about: z.string().describe('The obligation that was late.'),
    means: z.enum(['instruct', 'extend', 'reassign', 'summon', 'toChairman']),
    text: z.string(),
    at: instant,
    due: civilDate.optional(),
    done: z
      .strictObject({ at: instant, late: z.boolean(), text: z.string().optional() })
      .optional()
      .describe('Absent while it is owed.'),
    lapsed: z.literal(true).optional().describe('Nothing is owed of it any more.'),
  })
  .meta({ id: 'GivenDirection' });
