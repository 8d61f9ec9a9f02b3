import { z } from 'zod';
import type { CommandBody } from '../domain/task/commands.js';

const words = z.string().max(20_000);
const id = z.string().regex(/^[\w:./-]{1,300}$/);

const actor = z.strictObject({
  person: id,
  role: z.enum([
    'officer',
    'unitHead',
    'dpiSupervisor',
    'viceChairman',
    'chairman',
    'auditor',
    'administrator',
  ]),
  unit: id.exactOptional(),
  leader: id.exactOptional(),
});

const period = z.string().regex(/^\d{4}-Q[1-4]$/);
const version = z.int().min(1);
const units = z.array(id).max(100);
const content = z.strictObject({
  kind: z.enum(['progress', 'nil']),
  text: words,
  percent: z.number().exactOptional(),
});

const body = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('acceptAssignment') }),
  z.strictObject({ type: z.literal('returnAssignment'), reason: words }),
  z.strictObject({ type: z.literal('confirmAssignment'), reason: words }),
  z.strictObject({ type: z.literal('reassign'), units, reason: words }),
  z.strictObject({ type: z.literal('nameUnits'), units, reason: words }),
  z.strictObject({ type: z.literal('draftReport'), period, content }),
  z.strictObject({ type: z.literal('sendReport'), period, version }),
  z.strictObject({ type: z.literal('sendReportBack'), period, version, reason: words }),
  z.strictObject({ type: z.literal('acceptReport'), period, version }),
  z.strictObject({ type: z.literal('returnReport'), period, version, reason: words }),
]) satisfies z.ZodType<CommandBody>;

/** A command as it is sent: who, what, and an id that makes a repeated sending harmless. */
export const commandRequest = z.strictObject({ id: z.string().min(1).max(100), by: actor, command: body });

/** A launch: the plan's text, and, for a rehearsal, the calendar's moment at which it starts and how fast time runs. */
export const launchRequest = z.strictObject({
  text: z.string().max(6_000_000),
  planId: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(120)
    .optional(),
  rehearsal: z
    .strictObject({
      calendarOrigin: z.iso.datetime({ offset: true }),
      rate: z.number().min(1).max(1_000_000),
    })
    .optional(),
});

const page = {
  skip: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** Filters of the list of tasks. */
export const tasksQuery = z.strictObject({
  plan: z.string().max(200).optional(),
  shortcoming: z.coerce.number().int().min(1).max(10_000).optional(),
  unit: z.string().max(200).optional(),
  phase: z.enum(['awaitingUnit', 'assigned', 'returned', 'accepted', 'closed']).optional(),
  overdue: z.stringbool().optional(),
  q: z.string().max(200).optional(),
  ...page,
});

export const noticesQuery = z.strictObject({
  task: z.string().max(400).optional(),
  recipient: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
});
