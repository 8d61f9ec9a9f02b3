import { z } from 'zod';
import { issuedKinds } from '../../domain/papers/request.js';
import { paperAbout } from '../paper-schemas.js';
import { actorAnswer, civilDate, hash, instant } from './common.js';

const signer = { position: z.string(), name: z.string().optional(), onBehalfOf: z.string().optional() };
const signature = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('none'), ...signer }),
  z.strictObject({ mode: z.enum(['KT', 'TL', 'TUQ']), principalPosition: z.string(), ...signer }),
]);

/** A paper that was issued. */
export const issuedPaper = z
  .strictObject({
    id: z.string().describe('`<plan>/<kind>/<n>`'),
    planId: z.string(),
    kind: z.enum(issuedKinds),
    about: paperAbout,
    form: z.enum(['report', 'officialLetter', 'submission', 'announcement', 'planWithAnnex']),
    subject: z.string(),
    issuer: z.string(),
    number: z.strictObject({ value: z.int(), code: z.string() }).describe('As the registry gave it.'),
    date: civilDate,
    signature,
    sha256: hash,
    bytes: z.int(),
    issuedAt: instant,
    issuedBy: actorAnswer,
    replaces: z.strictObject({ id: z.string(), reason: z.string() }).optional(),
    replacedBy: z.string().optional().describe('The paper that has taken its place.'),
  })
  .meta({ id: 'IssuedPaper' });
