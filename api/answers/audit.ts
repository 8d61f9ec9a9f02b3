import { z } from 'zod';
import { rungAudiences } from '../../domain/policy/policy.js';
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

/** What an examination of a bundle that somebody brought found, and what it is about. */
export const bundleExamination = verification
  .extend({
    scope: z.strictObject({ kind: z.enum(['task', 'plan']), id: z.string() }).optional(),
    exportedAt: instant.optional(),
    signedBy: z.string().optional().describe('The public key that signed the bundle.'),
    comparedWith: z
      .array(instant)
      .describe('Moments of checkpoints of this office that have to stand in the bundle.'),
  })
  .meta({ id: 'BundleExamination' });

/** What came of a replay against the workflow code of this version. */
export const replayReport = z
  .strictObject({
    ok: z.boolean(),
    processes: z.int(),
    runs: z.int(),
    events: z.int(),
    temporalEvents: z.int(),
    ms: z.int().describe('Milliseconds of the replay alone.'),
    memoryMb: z.int().describe('The most memory that the replay took, in megabytes.'),
    rules: z.int(),
    states: hash.describe(
      'sha256 over the states of all: the same code over the same histories gives the same.',
    ),
    divergences: z.array(
      z.strictObject({
        chain: z.string(),
        code: z.enum([
          'historyOtherwise',
          'eventOtherwise',
          'eventMissing',
          'eventAdded',
          'stateOtherwise',
          'noHistory',
        ]),
        sequence: z.int().optional(),
        temporalEvent: z.int().optional(),
        field: z.string().optional(),
        found: z.string().optional(),
        expected: z.string().optional(),
        said: z.string().optional(),
        says: localized,
      }),
    ),
  })
  .meta({ id: 'ReplayReport' });

const escalation = z.strictObject({
  at: instant,
  task: z.string(),
  unit: z.string(),
  obligation: z.string(),
  rung: z.string(),
  recipientRole: z.enum(rungAudiences),
  recipient: z.string(),
});

/** The past under other terms: which rungs would have fired beside, and which would not. */
export const whatIfAnswer = z
  .strictObject({
    tasks: z.int(),
    same: z.int().describe('Rungs that fired at the same moment to the same recipient.'),
    counts: z.strictObject({ added: z.int(), omitted: z.int(), answers: z.int() }),
    added: z.array(escalation).describe('The first 1,000, in order of time.'),
    omitted: z.array(escalation).describe('The first 1,000, in order of time.'),
    answers: z
      .array(
        z.strictObject({
          taskId: z.string(),
          at: instant,
          command: z.string(),
          person: z.string(),
          recorded: z.string(),
          wouldBe: z.string(),
        }),
      )
      .describe('Commands that would have been answered otherwise; the first 1,000.'),
  })
  .meta({ id: 'WhatIf' });

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
