import { z } from 'zod';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/directory/types.js';
import type { Policy } from '../domain/policy/policy.js';
import { newestRules } from '../domain/policy/rules-edition.js';

/** The shapes of the terms under which a plan runs; whether they make sense is the core's to say. */
const id = z.string().min(1).max(100);
const days = z.int();
const name = z.strictObject({ vi: z.string().max(300), en: z.string().max(300) });
const date = z.iso.date();

const rung = z.strictObject({
  id,
  workingDays: days,
  side: z.enum(['before', 'after']),
  at: z.string().max(5),
  to: z.enum(['officer', 'head', 'dpi', 'viceChairman', 'chairman']),
  opensDirection: z.literal(true).exactOptional(),
  settles: z.literal('consentedBySilence').exactOptional(),
});
const ladder = z.array(rung).max(50);

export const policy = z.strictObject({
  id,
  version: z.int(),
  rules: z.int().min(1).max(newestRules).exactOptional(),
  acceptanceWorkingDays: days,
  namingWorkingDays: days,
  returnAnswerWorkingDays: days,
  detailedPlanWorkingDays: days,
  signOffWorkingDays: days,
  signOffSilence: z.enum(['consent', 'escalates']),
  reviewWorkingDays: days,
  resubmissionWorkingDays: days,
  petitionAnswerWorkingDays: days,
  directionWorkingDays: days,
  verificationWorkingDays: days,
  maxExtensions: z.int(),
  reportDates: z.array(z.string().regex(/^\d\d-\d\d$/)).max(12),
  reportDateOffDays: z.enum(['keep', 'rollForward']),
  reportingPeriod: z
    .strictObject({
      opensDaysBefore: z.int(),
      dataClosesDaysBefore: z.int(),
      synthesisDaysAfter: z.int(),
      receiptWorkingDays: days,
    })
    .exactOptional(),
  ladders: z.strictObject({ unit: ladder, focal: ladder, leader: ladder, silenceConsents: ladder }),
}) satisfies z.ZodType<Policy>;

export const calendar = z.strictObject({
  id,
  version: z.int(),
  weekend: z.array(z.int()).max(7),
  daysOff: z.array(z.strictObject({ from: date, to: date, name })).max(2_000),
  daysWorked: z.array(z.strictObject({ date, name })).max(2_000),
}) satisfies z.ZodType<WorkingCalendar>;

const named = { id, name, aliases: z.array(z.string().max(300)).max(100) };
const ids = z.array(id).max(2_000);
const unfixed = z.strictObject({ ...named, proposals: ids, note: name.exactOptional() });

/** Who may owe something: units, groups of units, names that a plan leaves open, fields and leaders. */
export const directory = z
  .strictObject({
    version: z.string().max(200),
    province: name,
    note: name.exactOptional(),
    focalUnit: id,
    defaultField: id,
    confidentialUnits: ids,
    abbreviations: z
      .array(z.strictObject({ short: z.string().max(100), long: z.string().max(300) }))
      .max(500),
    units: z
      .array(
        z.union([
          z.strictObject({ ...named, kind: z.enum(['department', 'provincialBody']), field: id }),
          z.strictObject({
            ...named,
            kind: z.literal('district'),
            rank: z.enum(['city', 'town', 'district']),
            place: z.string().max(300),
          }),
        ]),
      )
      .max(2_000),
    collectives: z.array(z.strictObject({ ...named, members: ids, note: name.exactOptional() })).max(500),
    roles: z.array(unfixed).max(500),
    openSets: z.array(unfixed).max(500),
    fields: z.array(z.strictObject({ id, name, viceChairman: id })).max(100),
    leaders: z.array(z.strictObject({ id, position: z.enum(['chairman', 'viceChairman']), name })).max(100),
  })
  .meta({ id: 'Directory' }) satisfies z.ZodType<Directory>;
