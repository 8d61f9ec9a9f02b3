import { carriedUpTo } from './carried-on.js';
import { firstDifference } from './difference.js';
import { type RecordedProcess, stateHashAfter } from './recorded-process.js';
import type { ReplayDivergence } from './replay-report.js';

/** What a replay made of a process. */
export interface ReplayedProcess {
  readonly events: RecordedProcess['events'];
  /** sha256 of the canonical JSON of the state with which it ended. */
  readonly state: string;
  /** What the workflow runtime said when it could not go on. */
  readonly fault?: string;
}

/** The first place where what a replay made is not what was recorded. */
export function compareReplay({
  recorded: { chain, events: recorded, histories, mayGoFurther },
  replayed: { events, state, fault },
}: {
  recorded: RecordedProcess;
  replayed: ReplayedProcess;
}): ReplayDivergence | undefined {
  if (histories.length === 0) return { chain, code: 'noHistory' };
  for (const made of events) {
    // A process that was carried on begins behind its first events.
    const { sequence } = made;
    const expected = recorded[sequence - 1];
    if (!expected) return { chain, code: 'eventAdded', sequence, found: told(made) };
    const difference = firstDifference({ found: JSON.parse(JSON.stringify(made)), expected });
    if (difference) return { chain, code: 'eventOtherwise', sequence, ...difference };
  }
  const known = carriedUpTo(histories);
  const sequence = events.at(-1)?.sequence ?? known;
  if (fault !== undefined) return { chain, code: 'historyOtherwise', sequence, ...placeIn(fault) };
  const next = recorded[sequence];
  if (next && !mayGoFurther)
    return { chain, code: 'eventMissing', sequence: sequence + 1, expected: told(next) };
  // One that was carried on and has done nothing since has told no state.
  if (events.length === 0 && known > 0) return undefined;
  const expected = stateHashAfter({ chain, events: recorded.slice(0, sequence) });
  return state === expected ? undefined : { chain, code: 'stateOtherwise', sequence, found: state, expected };
}

/** Temporal's own words name the event of the history by its number. */
function placeIn(fault: string): Pick<ReplayDivergence, 'temporalEvent' | 'said'> {
  const [said = ''] = fault.split('\n');
  const event = /\b(?:HistoryEvent\(id: |event(?: with)? id:? ?|event_id: )(\d+)/i.exec(fault)?.[1];
  return { said: said.slice(0, 400), ...(event !== undefined && { temporalEvent: Number(event) }) };
}

function told({ type, at }: { readonly type: string; readonly at: string }): string {
  return `${type} ${at}`;
}
