import { z } from 'zod';
import type { UnitReportKey, UnitReportLine } from '../domain/unit-report/unit-report.js';
import { actor, id } from './schemas.js';

const mostLines = 500;

/** What a person types: no control characters but tabs and line ends, and no half characters, which no document could hold. */
const typed = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text), 'control characters are not text');

const period = z.string().regex(/^\d{4}-Q[1-4]$/);
const planId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120);
const unit = z.string().regex(/^[a-z0-9-]{1,200}$/);

const content = z.strictObject({
  kind: z.enum(['progress', 'nil']),
  text: typed(20_000),
  percent: z.number().exactOptional(),
  figures: z
    .array(z.strictObject({ name: typed(300).min(1), amount: z.number(), measure: typed(100) }))
    .max(100)
    .exactOptional(),
  difficulties: typed(20_000).exactOptional(),
});

const line = z.strictObject({ taskId: id, content }) satisfies z.ZodType<UnitReportLine>;

/** The parts of an address. */
export const periodAddress = z.object({ planId, period });
export const unitReportAddress = z.object({ planId, period, unit }) satisfies z.ZodType<UnitReportKey>;

/** What is written so far, whole: it takes the place of what is stored. */
export const saveRequest = z.strictObject({ by: actor, lines: z.array(line).max(mostLines) });
export const actRequest = z.strictObject({ by: actor });
export const sendBackRequest = z.strictObject({ by: actor, reason: typed(20_000) });

const lines = {
  by: actor,
  /** All lines that wait, when none is named. */
  taskIds: z.array(id).min(1).max(mostLines).exactOptional(),
  /** What the reviewer read: a line that has been filed anew since is left alone. */
  filing: id.exactOptional(),
};
export const acceptRequest = z.strictObject(lines);
export const returnRequest = z.strictObject({ ...lines, reason: typed(20_000) });
