import { z } from 'zod';
import type { UnitReportKey, UnitReportLine } from '../domain/unit-report/unit-report.js';
import { period, planId } from './period-schemas.js';
import { id, unit } from './schemas.js';

const mostLines = 500;
const words = z.string().max(20_000);

const content = z.strictObject({
  kind: z.enum(['progress', 'nil']),
  text: words,
  percent: z.number().exactOptional(),
  figures: z
    .array(
      z.strictObject({ name: z.string().min(1).max(300), amount: z.number(), measure: z.string().max(100) }),
    )
    .max(100)
    .exactOptional(),
  difficulties: words.exactOptional(),
});

const line = z.strictObject({ taskId: id, content }) satisfies z.ZodType<UnitReportLine>;

/** The parts of an address. */
export const unitReportAddress = z.object({ planId, period, unit }) satisfies z.ZodType<UnitReportKey>;

/** What is written so far, whole: it takes the place of what is stored. */
export const saveRequest = z.strictObject({ lines: z.array(line).max(mostLines) });
export const sendBackRequest = z.strictObject({ reason: words });

const lines = {
  taskIds: z
    .array(id)
    .min(1)
    .max(mostLines)
    .exactOptional()
    .describe('All lines that wait, when none is named.'),
  filing: id
    .exactOptional()
    .describe('What the reviewer read: a line that has been filed anew since is left alone.'),
};
export const acceptRequest = z.strictObject(lines);
export const returnRequest = z.strictObject({ ...lines, reason: words });
