import { isSoundCalendar } from '../domain/calendar/check-calendar.js';
import type { PeriodEvent } from '../domain/period/events.js';
import { foldPeriod } from '../domain/period/evolve.js';
import { isSoundPolicy } from '../domain/policy/check-policy.js';
import { canonical, sha256 } from './canonical.js';
import { readChain } from './chain.js';
import type { Trust } from './check-manifest.js';
import { type ChainLinks, checkProof } from './check-proof.js';
import { type ProvenHead, periodChain } from './checkpoint.js';
import { firstDifference } from './difference.js';
import { type Caution, type Finding, finding } from './findings.js';
import type { HistoryJson } from './history.js';
import { historyName, type ManifestPeriod, periodFiles } from './manifest.js';
import { type BundleFiles, readLines, readPackedJson, valuesOf } from './open-bundle.js';
import { type PeriodInput, periodInputs } from './period-inputs.js';
import { relivePeriod } from './relive-period.js';
import { rulesIn } from './rules-in.js';

export interface CheckedPeriod {
  readonly findings: readonly Finding[];
  readonly cautions: readonly Caution[];
  readonly events: number;
  readonly proven?: ProvenHead;
  readonly chain?: ChainLinks;
  /** The edition of the rules that it was under. */
  readonly rules?: number;
}

/** Whether a period's events are whole, bound to each other, and follow from its inputs. */
export function checkPeriod({
  period,
  files,
  trust,
  isVeiled,
}: {
  period: ManifestPeriod;
  files: BundleFiles;
  trust: Trust;
  isVeiled: boolean;
}): CheckedPeriod {
  const { periodId, folder } = period;
  const chain = periodChain(periodId);
  const nameOf = (name: string) => `${folder}/${name}`;
  const eventsFile = nameOf(periodFiles.events);
  const read = readChain({ chainId: chain, file: files.get(eventsFile)?.toString('utf8') ?? '' });
  const stop = (found: Finding) => ({ findings: [found], cautions: [], events: 0 });
  if (read && 'broken' in read)
    return stop(finding('chainBroken', { taskId: chain, sequence: read.broken + 1 }));
  const events = read && (valuesOf(read.texts) as readonly PeriodEvent[] | undefined);
  if (!events || events.length === 0) return stop(finding('badFile', { taskId: chain, file: eventsFile }));
  const { hashes } = read;
  const followed = checkFollowing({ chain, events, files, nameOf });
  if (followed.finding) return stop(followed.finding);
  const expected: ManifestPeriod = {
    periodId,
    folder,
    events: events.length,
    head: hashes.at(-1) ?? '',
    state: sha256(canonical(foldPeriod(events))),
  };
  const difference = firstDifference({ found: period, expected });
  const of = { chain, hashes, refused: [], isVeiled };
  const file = nameOf(periodFiles.checkpoint);
  const proof = checkProof({ of, place: { taskId: chain, file }, file: files.get(file), trust });
  return {
    findings: [
      ...(difference ? [finding('summaryOtherwise', { taskId: chain, ...difference })] : []),
      ...proof.findings,
    ],
    cautions: [...followed.cautions, ...proof.cautions],
    events: events.length,
    chain: of,
    rules: rulesIn(events),
    ...(proof.proven && { proven: proof.proven }),
  };
}

function checkFollowing({
  chain,
  events,
  files,
  nameOf,
}: {
  chain: string;
  events: readonly PeriodEvent[];
  files: BundleFiles;
  nameOf: (name: string) => string;
}): { readonly finding?: Finding; readonly cautions: readonly Caution[] } {
  const stop = (found: Finding) => ({ finding: found, cautions: [] });
  const inputs = readLines(files.get(nameOf(periodFiles.inputs))) as readonly PeriodInput[] | undefined;
  if (!inputs) return { cautions: [{ code: 'inputsBelieved', taskId: chain }] };
  const packed = files.get(nameOf(historyName(1)));
  try {
    if (packed) {
      const made = plain(periodInputs([readPackedJson(packed) as HistoryJson]));
      const other = firstDifference({ found: inputs, expected: made });
      if (other) return stop(finding('inputsOtherwise', { taskId: chain, ...other }));
    }
    if (!isSoundStart(inputs)) return stop(finding('unsoundInput', { taskId: chain, field: '0' }));
    const carried = carriedBy(inputs);
    const known = carried?.sequence ?? 0;
    const difference =
      carried && firstDifference({ found: plain(foldPeriod(events.slice(0, known))), expected: carried });
    if (difference) return stop(finding('eventOtherwise', { taskId: chain, sequence: known, ...difference }));
    // What came before it was carried on is believed: its inputs are not there any more.
    const made = [...events.slice(0, known), ...plain(relivePeriod(inputs))];
    const place = Array.from({ length: Math.max(made.length, events.length) }).findIndex(
      (_none, at) => firstDifference({ found: events[at], expected: made[at] }) !== undefined,
    );
    if (place === -1)
      return {
        cautions: [
          ...(packed ? [] : [{ code: 'inputsBelieved', taskId: chain } as const]),
          ...(carried ? [{ code: 'runsMissing', taskId: chain } as const] : []),
        ],
      };
    const at = { taskId: chain, sequence: place + 1 };
    if (events[place] === undefined) return stop(finding('eventMissing', at));
    if (made[place] === undefined) return stop(finding('eventAdded', at));
    const other = firstDifference({ found: events[place], expected: made[place] });
    return stop(finding('eventOtherwise', { ...at, ...other }));
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return stop(finding('notRelivable', { taskId: chain, found: said.slice(0, 200) }));
  }
}

function carriedBy([first]: readonly PeriodInput[]) {
  return first?.kind === 'started' ? first.carried : undefined;
}

/** Under terms that no rule can work with, a verifier would count days for ever. */
function isSoundStart([first]: readonly PeriodInput[]): boolean {
  return (
    first?.kind === 'started' &&
    [first.terms, ...(first.carried ? [first.carried] : [])].every(
      ({ policy, calendar }) => isSoundPolicy(policy) && isSoundCalendar(calendar),
    )
  );
}

function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
