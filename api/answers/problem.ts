import { z } from 'zod';
import { localized } from './common.js';

/** A problem (RFC 9457) as it is answered; some codes add members of their own. */
export const problemAnswer = z
  .looseObject({
    type: z.string().describe('`urn:dondoc:problem:<code>`'),
    title: z.string().describe("In the caller's language."),
    status: z.int(),
    code: z.string().describe('Stable: programs tell problems apart by it.'),
    messages: localized,
    fields: z
      .array(
        z.strictObject({
          field: z.string(),
          place: z.enum(['path', 'query', 'body', 'header']),
          message: z.string(),
          messages: localized,
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
