import { z } from 'zod';
import { hash, instant, localized } from './common.js';

const totals = z.record(z.string(), z.int()).describe('Shortcomings, causes, blocks, tasks, documents.');

/** A plan as it was launched, without its text and terms. */
export const planHead = z
  .strictObject({
    planId: z.string(),
    title: z.string(),
    sha256: hash,
    totals,
    workflows: z.int(),
    awaitingUnit: z.int().describe('Processes for which no unit was named at the launch.'),
    storedAt: instant,
    clock: z
      .strictObject({ temporalOrigin: instant, calendarOrigin: instant, rate: z.number() })
      .optional()
      .describe('A rehearsal runs on a calendar of its own.'),
    demonstration: z.literal(true).optional().describe('Everything in it is invented, to be tried out.'),
    namings: z
      .array(z.strictObject({ shortcoming: z.int(), name: z.string(), units: z.array(z.string()) }))
      .optional(),
  })
  .meta({ id: 'PlanHead' });

/** A plan with the moment at which it is. */
export const planAnswer = planHead.extend({ now: instant }).meta({ id: 'Plan' });

export const launchProgress = z
  .strictObject({ planId: z.string(), started: z.int(), of: z.int(), done: z.boolean() })
  .meta({ id: 'LaunchProgress' });

/** What a launch has begun. */
export const launchAnswer = z
  .strictObject({
    planId: z.string(),
    tasks: z.int(),
    workflows: z.int(),
    awaitingUnit: z.int(),
    adopted: z.int().optional().describe('Rows of a plan under way that were taken over.'),
  })
  .meta({ id: 'Launch' });

const task = z.strictObject({
  taskNumber: z.int(),
  line: z.int(),
  text: z.string(),
  units: z.array(z.string()),
  coordinators: z.array(z.string()),
  awaiting: z.array(z.string()).describe('Names for which a unit has to be named.'),
});

/** How a text is understood, before anything is launched. */
export const planPreview = z
  .strictObject({
    planId: z.string(),
    title: z.string(),
    totals,
    workflows: z.int(),
    awaitingUnit: z.int(),
    launched: z.boolean().describe('A plan with this id runs already.'),
    notes: z.array(z.strictObject({ line: z.int(), code: z.string(), messages: localized })),
    openNames: z
      .array(
        z.strictObject({
          shortcoming: z.int(),
          line: z.int(),
          name: z.string(),
          part: z.enum(['accountable', 'coordinator']),
          tasks: z.int(),
          suggestions: z.array(z.string()),
        }),
      )
      .describe('What `namings` of the launch may fill in.'),
    shortcomings: z.array(
      z.strictObject({
        number: z.int(),
        title: z.string(),
        line: z.int(),
        field: z.string(),
        viceChairman: z.string(),
        confidential: z.boolean(),
        deadline: z.string(),
        causes: z.array(z.string()),
        tasks: z.array(task),
      }),
    ),
  })
  .meta({ id: 'PlanPreview' });
