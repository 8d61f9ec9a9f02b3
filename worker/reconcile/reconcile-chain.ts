import type { Client } from '@temporalio/client';
import type { mongo } from 'mongoose';
import { rebuildProcess } from '../../activities/audit/rebuild-process.js';
import { carryOn, setEventsAside, setHistoriesAside } from '../../activities/backup/carry-on.js';
import { stateOfCopy } from '../../activities/backup/state-of-copy.js';
import type { Store, StoredPlan } from '../../activities/store/port.js';
import type { Copies } from '../../activities/store/rebuild-port.js';
import { carriedUpTo } from '../../audit/carried-on.js';
import type { HistoryJson } from '../../audit/history.js';
import type { Listed } from '../../audit/reconciled.js';
import { type Standing, standingOf } from '../../audit/rejoin.js';
import { isComplete } from '../../audit/runs.js';
import type { ReplayedRecordings } from '../replay/replayed-processes.js';
import { Findings } from './findings.js';

/** A task or period with what each of the stores has of it. */
export interface HeldProcess {
  readonly chain: string;
  /** What MongoDB has. */
  readonly there: Copies;
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

/** Brings the two stores together for one task or period; gives what was done and what somebody has to know. */
export async function reconcileChain({
  ground,
  plan,
  process: { chain, histories, isHeld, there },
  replayed: { recordings, fault },
}: {
  ground: Ground;
  plan: Pick<StoredPlan, 'clock'> | undefined;
  process: HeldProcess;
  replayed: Recorded;
}): Promise<Findings> {
  const { store, db, client, nowMs, isRestored, namesThen } = ground;
  const findings = new Findings();
  const at = new Date(nowMs).toISOString();
  if (fault !== undefined) {
    findings.list({ code: 'notReplayed', of: chain, said: fault.split('\n', 1)[0] ?? '' });
    return findings;
  }
  const history = recordings.flatMap(({ events }) => [...events]);
  const standing = standingOf({ base: carriedUpTo(histories), history, copy: eventsIn(there) });
  let now = there;
  if (standing.kind === 'apart') {
    const [first] = standing.otherwise;
    await setEventsAside({ db, chain, from: first?.sequence ?? 1, at });
    findings.listEvents({ code: 'setAside', of: chain, events: standing.otherwise });
    now = await copiesNow({ store, chain });
  }
  if (recordings.length > 0) {
    const told = isRestored ? { toldBeforeMs: 0 } : {};
    const process = { chain, there: now, recordings };
    findings.rebuilt(await rebuildProcess({ store, namesThen, ...process, nowMs, ...told }));
    findings.decided(recordings);
  }
  if (standing.kind === 'gap') {
    findings.list({ code: 'gap', of: chain, sequence: standing.sequence });
    findings.listEvents({ code: 'setAside', of: chain, events: standing.beyond });
    return findings;
  }
  if (standing.kind === 'aheadByTime' && isHeld) findings.comesAgain(standing.beyond.length);
  if (!isToBeCarried({ standing, isHeld, histories })) return findings;
  now = await copiesNow({ store, chain });
  const copy = eventsIn(now);
  if (copy.length === 0) return findings;
  const { state, view, isClosed } = stateOfCopy({ chain, events: copy });
  if (!isHeld && isClosed) {
    if (histories.length === 0) findings.list({ code: 'historyMissing', of: chain });
    return findings;
  }
  await setHistoriesAside({ db, chain, histories, at });
  await store.rebuildView({ there: now, ...view, decidedAtMs: nowMs, nowMs });
  await carryOn({ client, state, ...(plan?.clock && { clock: plan.clock }) });
  const beyond = standing.kind === 'ahead' || standing.kind === 'aheadByTime' ? standing.beyond : [];
  findings.carried(beyond.length);
  if (isHeld || histories.length > 0) findings.listEvents({ code: 'carriedOn', of: chain, events: beyond });
  if (!isHeld) findings.list(startedAgain({ chain, sequence: copy.length }));
  return findings;
}

async function copiesNow({ store, chain }: Pick<Ground, 'store'> & { chain: string }): Promise<Copies> {
  return (await store.copiesOf([chain])).get(chain) ?? { events: [], notices: [] };
}

function eventsIn({ events }: Copies) {
  return events.map(({ event }) => event);
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
