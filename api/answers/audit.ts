import { z } from 'zod';
import { hash, instant } from './common.js';

const tree = z.strictObject({ size: z.int(), root: hash });

/** What stood at a moment, signed with Ed25519. */
export const signedCheckpoint = z
  .strictObject({
    checkpoint: z.strictObject({
      planId: z.string(),
      at: instant,
      log: tree,
      heads: tree,
      previous: hash.optional(),
      keyId: z.string(),
    }),
    publicKey: z.string(),
    signature: z.string(),
  })
  .meta({ id: 'SignedCheckpoint' });

/** How many tasks were compared, and where their copies do not agree. */
export const reconciliation = z
  .strictObject({
    tasks: z.int(),
    disagreements: z.array(
      z.strictObject({
        taskId: z.string(),
        code: z.string(),
        sequence: z.int().optional(),
        field: z.string().optional(),
        found: z.string().optional(),
        expected: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'Reconciliation' });
