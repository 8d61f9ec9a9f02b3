import type { Client } from '@temporalio/client';
import type { mongo } from 'mongoose';
import { rebuildProcess } from '../../activities/audit/rebuild-process.js';
import { carryOn, setEventsAside, setHistoriesAside } from '../../activities/backup/carry-on.js';
import { stateOfCopy } from '../../activities/backup/state-of-copy.js';
import type { Store, StoredPlan } from '../../activities/store/port.js';
import { carriedUpTo } from '../../audit/carried-on.js';
import type { HistoryJson } from '../../audit/history.js';
import type { Listed } from '../../audit/reconciled.js';
import { type Standing, standingOf } from '../../audit/rejoin.js';
import { isComplete } from '../../audit/runs.js';
import type { ReplayedRecordings } from '../replay/replayed-processes.js';
import type { Findings } from './findings.js';

/** A task or period with what each of the stores has of it. */
export interface HeldProcess {
  readonly chain: string;
  /** Temporal's own, else the archived ones. */
  readonly histories: readonly HistoryJson[];
  /** Temporal has a process of it. */
  readonly isHeld: boolean;
}

export interface Ground {
  readonly store: Store;
  readonly db: mongo.Db;
  readonly client: Client;
  readonly nowMs: number;
  readonly namesThen: Parameters<typeof rebuildProcess>[0]['namesThen'];
  /** MongoDB is that of a backup: what was told since is not known. */
  readonly isRestored: boolean;
}

type Recorded = Pick<ReplayedRecordings<HeldProcess>, 'recordings' | 'fault'>;

/** Brings the two stores together for one task or period, and notes what was done and what somebody has to know. */
export async function reconcileChain({
  ground,
  plan,
  process: { chain, histories, isHeld },
  replayed: { recordings, fault },
  findings,
}: {
  ground: Ground;
  plan: Pick<StoredPlan, 'clock'> | undefined;
  process: HeldProcess;
  replayed: Recorded;
  findings: Findings;
}): Promise<void> {
  const { store, db, client, nowMs, isRestored, namesThen } = ground;
  const at = new Date(nowMs).toISOString();
  if (fault !== undefined) {
    findings.list({ code: 'notReplayed', of: chain, said: fault.split('\n', 1)[0] ?? '' });
    return;
  }
  const history = recordings.flatMap(({ events }) => [...events]);
  const copied = async () => (await store.decidedEvents({ chain, from: 1 })).map(({ event }) => event);
  const standing = standingOf({ base: carriedUpTo(histories), history, copy: await copied() });
  if (standing.kind === 'apart') {
    const [first] = standing.otherwise;
    await setEventsAside({ db, chain, from: first?.sequence ?? 1, at });
    findings.listEvents({ code: 'setAside', of: chain, events: standing.otherwise });
  }
  if (recordings.length > 0) {
    const told = isRestored ? { toldBeforeMs: 0 } : {};
    findings.rebuilt(await rebuildProcess({ store, namesThen, chain, recordings, nowMs, ...told }));
    findings.decided(recordings);
  }
  if (standing.kind === 'gap') {
    findings.list({ code: 'gap', of: chain, sequence: standing.sequence });
    findings.listEvents({ code: 'setAside', of: chain, events: standing.beyond });
    return;
  }
  if (standing.kind === 'aheadByTime' && isHeld) findings.comesAgain(standing.beyond.length);
  const copy = await copied();
  if (!isToBeCarried({ standing, isHeld, histories }) || copy.length === 0) return;
  const { state, view, isClosed } = stateOfCopy({ chain, events: copy });
  if (!isHeld && isClosed) {
    if (histories.length === 0) findings.list({ code: 'historyMissing', of: chain });
    return;
  }
  await setHistoriesAside({ db, chain, histories, at });
  await store.rebuildView({ ...view, decidedAtMs: nowMs, nowMs });
  await carryOn({ client, state, ...(plan?.clock && { clock: plan.clock }) });
  const beyond = standing.kind === 'ahead' || standing.kind === 'aheadByTime' ? standing.beyond : [];
  findings.carried(beyond.length);
  if (isHeld || histories.length > 0) findings.listEvents({ code: 'carriedOn', of: chain, events: beyond });
  if (!isHeld) findings.list(startedAgain({ chain, sequence: copy.length }));
}

/** Time alone brings its events again, as long as there is a process to which it can. */
function isToBeCarried({
  standing,
  isHeld,
  histories,
}: {
  standing: Standing;
  isHeld: boolean;
  histories: readonly HistoryJson[];
}): boolean {
  if (standing.kind === 'ahead') return true;
  const last = histories.at(-1);
  return !isHeld && !(last && isComplete(last));
}

function startedAgain({ chain, sequence }: { chain: string; sequence: number }): Listed {
  return { code: 'startedAgain', of: chain, sequence };
}
