import type { WorkflowBundle } from '@temporalio/worker';
import { fetchRunOf } from '../../activities/audit/fetch-run.js';
import { settleOutbox } from '../../activities/backup/settle-outbox.js';
import type { StoredPlan } from '../../activities/store/port.js';
import type { NotRebuilt } from '../../audit/rebuild-report.js';
import type { Reconciled } from '../../audit/reconciled.js';
import { wholeHistory } from '../../audit/whole-history.js';
import { shippedCalendar, shippedMailing } from '../../data/shipped.js';
import { unitReportStart, workflowTypes } from '../../workflows/messages.js';
import { rebuildSyntheses, type WantedSynthesis } from '../replay/rebuild-syntheses.js';
import { replayedProcesses } from '../replay/replayed-processes.js';
import { Findings } from './findings.js';
import { type Ground, type HeldProcess, reconcileChain } from './reconcile-chain.js';
import { surveyTemporal, type TemporalSurvey } from './temporal-survey.js';

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
  say: (planId: string, processes: number) => void;
}): Promise<Reconciled> {
  const begun = performance.now();
  const { store, db, client, isRestored } = ground;
  const survey = await surveyTemporal(client);
  const stored = (await store.plans()).map(({ planId }) => planId);
  const planIds = [...new Set([...stored, ...survey.chains.keys()])].sort();
  const findings = new Findings();
  let [processes, syntheses] = [0, 0];
  for (const planId of planIds) {
    const plan = await store.plan(planId);
    const done = await reconcilePlan({ ground, planId, plan, survey, findings, workflowBundle });
    processes += done.processes;
    syntheses += done.syntheses;
    say(planId, done.processes);
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

async function reconcilePlan({
  ground,
  planId,
  plan,
  survey,
  findings,
  workflowBundle,
}: {
  ground: Ground;
  planId: string;
  plan: StoredPlan | undefined;
  survey: TemporalSurvey;
  findings: Findings;
  workflowBundle: WorkflowBundle;
}): Promise<{ readonly processes: number; readonly syntheses: number }> {
  const { store, client, db } = ground;
  const chains = new Set([
    ...(survey.chains.get(planId) ?? []),
    ...(await store.archivedChains(planId)),
    ...(await db.collection('events').distinct('taskId', { planId })).map(String),
  ]);
  const bare: HeldProcess[] = [];
  async function* held() {
    for (const chain of [...chains].sort()) {
      const fetchRun = fetchRunOf({ client, chain });
      let isHeld = false;
      const histories = await wholeHistory({
        fetchRun: async (runId) => {
          const found = await fetchRun(runId);
          isHeld ||= found !== undefined;
          return found;
        },
        archived: () => store.histories(chain),
      });
      const process = { chain, histories, isHeld };
      if (process.histories.length > 0) yield process;
      else bare.push(process);
    }
  }
  const wanted: WantedSynthesis[] = [];
  for await (const { process, ...replayed } of replayedProcesses({ workflowBundle, processes: held() })) {
    await reconcileChain({ ground, plan, process, replayed, findings });
    wanted.push(...replayed.syntheses);
  }
  for (const process of bare)
    await reconcileChain({ ground, plan, process, replayed: { recordings: [] }, findings });
  const notRebuilt: NotRebuilt[] = [];
  const syntheses = await rebuildSyntheses({ store, wanted, notRebuilt });
  for (const { chain, said } of notRebuilt)
    findings.list({ code: 'synthesisOtherwise', of: chain, ...(said !== undefined && { said }) });
  return { processes: chains.size, syntheses };
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
