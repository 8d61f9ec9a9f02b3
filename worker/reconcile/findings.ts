import type { RebuiltProcess } from '../../activities/audit/rebuild-process.js';
import type { Listed, ListedCode, Reconciled } from '../../audit/reconciled.js';
import type { PeriodRecording, Recording } from '../../workflows/messages.js';
import { Tally } from '../replay/tally.js';

type AnyEvent = (Recording | PeriodRecording)['events'][number];

/** What is counted and listed while stores are brought together. */
export class Findings {
  readonly #events = new Tally();
  readonly #notices = new Tally();
  readonly #views = new Tally();
  readonly #listed: Listed[] = [];
  /** sha256 of evidence, with the event that names it. */
  readonly #evidence = new Map<string, Listed>();
  #carried = { processes: 0, events: 0 };
  #comeAgain = 0;
  #lastDecidedAtMs = 0;

  /** When the last decision was made that is in a history: until then the system worked. */
  get lastDecidedAtMs(): number {
    return this.#lastDecidedAtMs;
  }

  get evidence(): ReadonlyMap<string, Listed> {
    return this.#evidence;
  }

  /** Adds what was found of others. */
  take(others: Findings): void {
    this.#events.add(others.#events.counts);
    this.#notices.add(others.#notices.counts);
    this.#views.add(others.#views.counts);
    this.#listed.push(...others.#listed);
    for (const [sha256, line] of others.#evidence) this.#evidence.set(sha256, line);
    this.#carried = {
      processes: this.#carried.processes + others.#carried.processes,
      events: this.#carried.events + others.#carried.events,
    };
    this.#comeAgain += others.#comeAgain;
    this.#lastDecidedAtMs = Math.max(this.#lastDecidedAtMs, others.#lastDecidedAtMs);
  }

  list(...found: readonly Listed[]): void {
    this.#listed.push(...found);
  }

  /** One line for each thing that a person did: what time brought is not lost. */
  listEvents({ code, of, events }: { code: ListedCode; of: string; events: readonly AnyEvent[] }): void {
    for (const { sequence, type, at, by } of events)
      if (by) this.#listed.push({ code, of, sequence, type, at, by });
  }

  rebuilt({ events, notices, views }: RebuiltProcess): void {
    this.#events.add(events);
    this.#notices.add(notices);
    this.#views.add(views);
  }

  decided(recordings: readonly (Recording | PeriodRecording)[]): void {
    for (const { decidedAtMs, events, state } of recordings) {
      this.#lastDecidedAtMs = Math.max(this.#lastDecidedAtMs, decidedAtMs);
      const of = 'taskId' in state.brief ? state.brief.taskId : state.brief.periodId;
      for (const event of events)
        for (const sha256 of evidenceIn(event)) {
          const { sequence, type, at, by } = event;
          this.#evidence.set(sha256, {
            code: 'fileMissing',
            of,
            sequence,
            type,
            at,
            ...(by && { by }),
            said: sha256,
          });
        }
    }
  }

  carried(events: number): void {
    this.#carried = { processes: this.#carried.processes + 1, events: this.#carried.events + events };
  }

  comesAgain(events: number): void {
    this.#comeAgain += events;
  }

  get counts(): Pick<Reconciled, 'events' | 'notices' | 'views' | 'carried' | 'comeAgain' | 'listed'> {
    return {
      events: this.#events.counts,
      notices: this.#notices.counts,
      views: this.#views.counts,
      carried: this.#carried,
      comeAgain: this.#comeAgain,
      listed: this.#listed,
    };
  }
}

function evidenceIn(event: object): readonly string[] {
  const { evidence } = event as { readonly evidence?: unknown };
  return Array.isArray(evidence) ? (evidence as readonly string[]) : [];
}
