import { z } from 'zod';
import { localized } from './common.js';

const named = { id: z.string(), name: localized, aliases: z.array(z.string()) };
const unfixed = z.strictObject({ ...named, proposals: z.array(z.string()), note: localized.optional() });

/** Who may owe something: units, groups of units, names that a plan leaves open, fields and leaders. */
export const directoryAnswer = z
  .strictObject({
    version: z.string(),
    province: localized,
    note: localized.optional(),
    focalUnit: z.string(),
    defaultField: z.string(),
    confidentialUnits: z.array(z.string()),
    abbreviations: z.array(z.strictObject({ short: z.string(), long: z.string() })),
    units: z.array(
      z.union([
        z.strictObject({ ...named, kind: z.enum(['department', 'provincialBody']), field: z.string() }),
        z.strictObject({
          ...named,
          kind: z.literal('district'),
          rank: z.enum(['city', 'town', 'district']),
          place: z.string(),
        }),
      ]),
    ),
    collectives: z.array(
      z.strictObject({ ...named, members: z.array(z.string()), note: localized.optional() }),
    ),
    roles: z.array(unfixed),
    openSets: z.array(unfixed),
    fields: z.array(z.strictObject({ id: z.string(), name: localized, viceChairman: z.string() })),
    leaders: z.array(
      z.strictObject({ id: z.string(), position: z.enum(['chairman', 'viceChairman']), name: localized }),
    ),
  })
  .meta({ id: 'Directory' });

/** Someone who takes part, as colleagues see him. */
export const personAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.string(),
  unit: z.string().optional(),
  leader: z.string().optional(),
});
