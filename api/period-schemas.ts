import { z } from 'zod';
import type { PeriodCommandBody } from '../domain/period/commands.js';
import { flag, wholeNumber } from './query-schemas.js';
import { actor } from './schemas.js';
import { typedText } from './typed-schemas.js';

export const planId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);
export const period = z.string().regex(/^\d{4}-Q[1-4]$/);
const version = z.int().min(1);

/** The plan of an address. */
export const planParams = z.object({ planId });

/** The plan and the quarter of an address. */
export const periodParams = z.object({ planId, period });

const body = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('freezeSynthesis') }),
  z.strictObject({ type: z.literal('reopenPeriod'), version, reason: typedText }),
  z.strictObject({ type: z.literal('receiveSynthesis'), version, text: typedText }),
  z.strictObject({ type: z.literal('directSynthesis'), direction: z.string().max(300), text: typedText }),
]) satisfies z.ZodType<PeriodCommandBody>;

/** A command to a period as it is sent. */
export const periodCommandRequest = z.strictObject({
  id: z.string().min(1).max(100),
  by: actor,
  command: body,
});

/** Which version of a synthesis, the last one by default; `confidential` is for those who will have logged in. */
export const synthesisQuery = z.strictObject({
  version: wholeNumber({ least: 1, most: 100_000 }).optional(),
  confidential: flag.prefault('false'),
  language: z.enum(['vi', 'en']).default('vi'),
});

export const chartNames = ['reports-by-shortcoming', 'units-lacking-most', 'status-by-shortcoming'] as const;
export type ChartName = (typeof chartNames)[number];

/** The plan, the quarter and the chart of an address. */
export const chartParams = z.object({ planId, period, name: z.enum(chartNames) });

/** The texts around the tables, by slot; a slot that is left out is drafted again. */
export const textsRequest = z.strictObject({
  by: actor,
  texts: z.record(z.string().regex(/^[a-z0-9-]{1,60}$/), typedText),
});
