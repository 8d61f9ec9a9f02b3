import type { WorkflowBundle } from '@temporalio/worker';
import { settleOutbox } from '../../activities/backup/settle-outbox.js';
import type { StoredPlan } from '../../activities/store/port.js';
import type { ProgressLine } from '../../audit/backup-manifest.js';
import type { NotRebuilt } from '../../audit/rebuild-report.js';
import type { Reconciled } from '../../audit/reconciled.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { shippedCalendar, shippedMailing } from '../../data/shipped.js';
import { unitReportStart, workflowTypes } from '../../workflows/messages.js';
import { rebuildSyntheses, type WantedSynthesis } from '../replay/rebuild-syntheses.js';
import { replayedProcesses } from '../replay/replayed-processes.js';
import { Findings } from './findings.js';
import { heldProcesses } from './held-processes.js';
import { type Ground, type HeldProcess, reconcileChain } from './reconcile-chain.js';
import { surveyTemporal, type TemporalSurvey } from './temporal-survey.js';

/** So many tasks at once: each waits mostly for a disk. */
const writtenAtOnce = 8;

/**
 * Brings two stores together that may be of two moments, while nothing else runs. What Temporal has is written to MongoDB; what people
 * did of which only MongoDB knows is gone on from; what neither way helps is listed. It may be begun again.
 */
export async function reconcileStores({
  workflowBundle,
  say,
  ...ground
}: Ground & {
  workflowBundle: WorkflowBundle;
  say: (line: ProgressLine) => void;
}): Promise<Reconciled> {
  const begun = performance.now();
  const { store, db, client, isRestored } = ground;
  const survey = await surveyTemporal(client);
  const stored = (await store.plans()).map(({ planId }) => planId);
  const planIds = [...new Set([...stored, ...survey.chains.keys()])].sort();
  const chainsOf = new Map<string, readonly string[]>();
  for (const planId of planIds) chainsOf.set(planId, await chainsOfPlan({ ground, survey, planId }));
  const of = [...chainsOf.values()].reduce((sum, { length }) => sum + length, 0);
  const findings = new Findings();
  let [processes, syntheses] = [0, 0];
  for (const [planId, chains] of chainsOf) {
    const plan = await store.plan(planId);
    const onProcess = () => {
      processes += 1;
      say({ progress: planId, count: processes, of });
    };
    syntheses += await reconcilePlan({ ground, chains, plan, findings, workflowBundle, onProcess });
    if (!plan) findings.list({ code: 'planMissing', of: planId });
    else if ((await store.launchProgress(planId))?.done === false && !survey.launching.has(planId))
      findings.list({ code: 'launchUnfinished', of: planId });
  }
  for (const filing of survey.filings)
    if (!(await store.filing(filing))) findings.list({ code: 'filingMissing', of: filing });
  let told = 0;
  if (isRestored) {
    await listLostFiles({ ground, findings });
    const settled = await settleOutbox({
      db,
      lastSignMs: findings.lastDecidedAtMs,
      mailing: shippedMailing(),
      calendar: shippedCalendar(),
    });
    told = settled.told;
    findings.list(...settled.uncertain.map((of) => ({ code: 'mailUncertain' as const, of })));
  }
  const landings = await landAgain(ground);
  return {
    plans: planIds.length,
    processes,
    syntheses,
    told,
    landings,
    ...findings.counts,
    ms: Math.round(performance.now() - begun),
  };
}

/** Every task and period of a plan that one of the stores knows, in order. */
async function chainsOfPlan({
  ground: { store, db },
  survey,
  planId,
}: {
  ground: Ground;
  survey: TemporalSurvey;
  planId: string;
}): Promise<readonly string[]> {
  const chains = new Set([
    ...(survey.chains.get(planId) ?? []),
    ...(await store.archivedChains(planId)),
    ...(await db.collection('events').distinct('taskId', { planId })).map(String),
  ]);
  return [...chains].sort();
}

/** Gives how many syntheses were built again. */
async function reconcilePlan({
  ground,
  chains,
  plan,
  findings,
  workflowBundle,
  onProcess,
}: {
  ground: Ground;
  chains: readonly string[];
  plan: StoredPlan | undefined;
  findings: Findings;
  workflowBundle: WorkflowBundle;
  onProcess: () => void;
}): Promise<number> {
  const { store, client } = ground;
  const bare: HeldProcess[] = [];
  async function* withHistory() {
    for await (const process of heldProcesses({ chains, store, client }))
      if (process.histories.length > 0) yield process;
      else bare.push(process);
  }
  const wanted: WantedSynthesis[] = [];
  // While one is replayed, the stores are written for those before it.
  const replayed = severalAtOnce({
    items: replayedProcesses({ workflowBundle, processes: withHistory() }),
    most: writtenAtOnce,
    work: async ({ process, syntheses, ...of }) => {
      return { syntheses, found: await reconcileChain({ ground, plan, process, replayed: of }) };
    },
  });
  for await (const { syntheses, found } of replayed) {
    findings.take(found);
    wanted.push(...syntheses);
    onProcess();
  }
  const unknown = severalAtOnce({
    items: bare,
    most: writtenAtOnce,
    work: (process) => reconcileChain({ ground, plan, process, replayed: { recordings: [] } }),
  });
  for await (const found of unknown) {
    findings.take(found);
    onProcess();
  }
  const notRebuilt: NotRebuilt[] = [];
  const syntheses = await rebuildSyntheses({ store, wanted, notRebuilt });
  for (const { chain, said } of notRebuilt)
    findings.list({ code: 'synthesisOtherwise', of: chain, ...(said !== undefined && { said }) });
  return syntheses;
}

/** Evidence that the histories name and that MongoDB's backup did not have yet. */
async function listLostFiles({ ground, findings }: { ground: Ground; findings: Findings }): Promise<void> {
  const named = [...findings.evidence.keys()];
  const there = new Set((await ground.store.files(named)).map(({ sha256 }) => sha256));
  findings.list(...[...findings.evidence].filter(([sha256]) => !there.has(sha256)).map(([, line]) => line));
}

/** Filings of which MongoDB does not know that they landed, though Temporal's process of it has ended: a task takes a line once. */
async function landAgain({ store, client, nowMs }: Ground): Promise<number> {
  const filings = await store.filingsToLand({ storedBeforeMs: nowMs, limit: 100_000 });
  for (const filing of filings)
    await client.workflow.start(workflowTypes.unitReport, {
      ...unitReportStart({ filing }),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
  return filings.length;
}
