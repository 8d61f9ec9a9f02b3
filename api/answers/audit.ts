import { z } from 'zod';
import { civilDate, hash, instant, localized } from './common.js';

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

/** A signed checkpoint, and on wish how its log continues an older one (RFC 9162). */
export const checkpointCopy = z
  .strictObject({
    signed: signedCheckpoint,
    continues: z.strictObject({ size: z.int(), proof: z.array(hash) }).optional(),
  })
  .meta({ id: 'CheckpointCopy' });

const place = {
  taskId: z.string().optional(),
  file: z.string().optional(),
  sequence: z.int().optional(),
  field: z.string().optional(),
  found: z.string().optional(),
  expected: z.string().optional(),
};

/** What an examination found, and what it cannot prove. */
export const verification = z
  .strictObject({
    ok: z.boolean(),
    tasks: z.int(),
    events: z.int(),
    declared: z.int().describe('Of the events, those that are only declared: they were before dondoc.'),
    findings: z.array(z.strictObject({ code: z.string(), ...place, says: localized })),
    cautions: z.array(
      z.strictObject({
        code: z.string(),
        taskId: z.string().optional(),
        declared: z
          .strictObject({
            events: z.int(),
            by: z.string().optional(),
            at: instant.optional(),
            evidence: hash.optional(),
          })
          .optional()
          .describe(
            'The first events of a task that was taken over: by whom, when and in which file they were stated.',
          ),
        says: localized,
      }),
    ),
  })
  .meta({ id: 'Verification' });

/** A task at a past moment: what was owed then, and why each date was what it was. */
export const pastTask = z
  .strictObject({
    taskId: z.string(),
    at: instant,
    events: z.int(),
    phase: z.string(),
    officialStatus: z.string(),
    duties: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        debtor: z.string(),
        due: civilDate,
        originalDue: civilDate,
        because: localized,
        fired: z.array(z.strictObject({ rung: z.string(), at: instant })),
      }),
    ),
  })
  .meta({ id: 'PastTask' });
