import { z } from 'zod';
import { type FileKindId, fileKinds } from '../../domain/files/kinds.js';
import { type ScanState, scanNames } from '../../domain/files/scan-state.js';
import { hash, instant, localized } from './common.js';

const scanState = z.enum(Object.keys(scanNames) as [ScanState, ...ScanState[]]);
const content = { sha256: hash, size: z.int().describe('Bytes.'), mediaType: z.string() };

/** A file that was taken in. */
export const takenFile = z
  .strictObject({ ...content, name: z.string().describe('Made safe to show.'), scan: scanState })
  .meta({ id: 'TakenFile' });

/** A file that is kept, with the names under which it was handed in. */
export const fileAnswer = z
  .strictObject({
    ...content,
    kind: z.enum(fileKinds.map(({ id }) => id) as [FileKindId, ...FileKindId[]]),
    storedAt: instant,
    uploads: z.array(z.strictObject({ name: z.string(), by: z.string(), at: instant })),
    scan: z.strictObject({
      state: scanState,
      messages: localized,
      at: instant.optional(),
      said: z.string().optional().describe('By the scanner, as the name of what it found.'),
      fault: z.string().optional().describe('Why the last try told nothing.'),
      attempts: z.int(),
    }),
  })
  .meta({ id: 'File' });
