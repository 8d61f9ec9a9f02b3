import { z } from 'zod';
import type { PeriodCommandBody } from '../domain/period/commands.js';
import { ownWords } from './operation/parse.js';
import { flag, wholeNumber } from './query-schemas.js';
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

/** A command to a period as it is sent; an id makes a repeated sending harmless. */
export const periodCommandRequest = z.strictObject({
  id: z.string().min(1).max(100).exactOptional(),
  command: body,
});

const synthesisVersion = wholeNumber({ least: 1, most: 100_000 })
  .optional()
  .describe('The last one by default.');

/** Which version of a synthesis. */
export const versionQuery = z.strictObject({ version: synthesisVersion });

/** With the words that are confidential, for those who may read them. */
export const synthesisQuery = versionQuery.extend({ confidential: flag.prefault('false') });

/** A synthesis as a file. */
export const synthesisFileQuery = synthesisQuery.extend({ language: z.enum(['vi', 'en']).default('vi') });

export const chartNames = ['reports-by-shortcoming', 'units-lacking-most', 'status-by-shortcoming'] as const;
export type ChartName = (typeof chartNames)[number];

/** The plan, the quarter and the chart of an address. */
export const chartParams = z.object({ planId, period, name: z.enum(chartNames) });

const mostSlots = 200;
const tooManySlots = {
  vi: `Nhiều hơn ${String(mostSlots)} đoạn văn.`,
  en: `More than ${String(mostSlots)} texts.`,
};

/** Texts by the slot of a paper in which they stand. */
export const slotTexts = z
  .record(z.string().regex(/^[a-z0-9-]{1,60}$/), typedText)
  .refine((texts) => Object.keys(texts).length <= mostSlots, ownWords(tooManySlots));

/** The texts around the tables, by slot; a slot that is left out is drafted again. */
export const textsRequest = z.strictObject({ texts: slotTexts });
