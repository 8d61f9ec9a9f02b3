import type { CalendarClock } from '../domain/calendar/clock.js';
import { calendarNow } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { PeriodCommand } from '../domain/period/commands.js';
import type { PeriodTerms } from '../domain/period/schedule.js';
import type { PeriodState } from '../domain/period/state.js';
import { epochMsOf, type HistoryEvent, type HistoryJson, valueOf } from './history.js';

/** Everything from outside that the events of a reporting period depend on, in order. */
export type PeriodInput =
  | {
      readonly kind: 'started';
      readonly at: Instant;
      readonly terms: PeriodTerms;
      readonly clock?: CalendarClock;
      /** Before the first event, for a period whose earlier run is not there. */
      readonly carried?: PeriodState;
    }
  | { readonly kind: 'command'; readonly at: Instant; readonly command: PeriodCommand }
  /** A synthesis that was frozen was built, of which this is the hash. */
  | { readonly kind: 'built'; readonly at: Instant; readonly version: number; readonly hash: string }
  | { readonly kind: 'until'; readonly at: Instant };

const builder = 'buildSynthesis';

/** The inputs of a period from its history: a period is never continued in another run. Throws for what is no such history. */
export function periodInputs([history]: readonly HistoryJson[]): readonly PeriodInput[] {
  const [first] = history?.events ?? [];
  const start = valueOf(first?.workflowExecutionStartedEventAttributes?.input) as
    | { readonly terms?: PeriodTerms; readonly clock?: CalendarClock; readonly carried?: PeriodState }
    | undefined;
  if (!history || !first?.eventTime || !start?.terms)
    throw new TypeError('a history begins with the start of a period');
  const { terms, clock, carried } = start;
  const at = (epochMs: number) => calendarNow({ clock, epochMs });
  const reading = new PeriodReading({ nowMs: epochMsOf(first.eventTime), at });
  const inputs: PeriodInput[] = [
    {
      kind: 'started',
      at: at(epochMsOf(first.eventTime)),
      terms,
      ...(clock && { clock }),
      ...(carried && { carried }),
    },
  ];
  for (const event of history.events) inputs.push(...reading.take(event));
  return [...inputs, { kind: 'until', at: at(reading.nowMs) }];
}

class PeriodReading {
  nowMs: number;
  readonly #at: (epochMs: number) => Instant;
  #taskStartedMs: number;
  readonly #commands = new Map<string, PeriodCommand>();
  readonly #building = new Map<string, number>();
  #built: { readonly version: number; readonly hash: string }[] = [];

  constructor({ nowMs, at }: { nowMs: number; at: (epochMs: number) => Instant }) {
    this.nowMs = nowMs;
    this.#taskStartedMs = nowMs;
    this.#at = at;
  }

  take(event: HistoryEvent): readonly PeriodInput[] {
    const accepted = event.workflowExecutionUpdateAcceptedEventAttributes;
    const completed = event.workflowExecutionUpdateCompletedEventAttributes;
    const scheduled = event.activityTaskScheduledEventAttributes;
    const done = event.activityTaskCompletedEventAttributes;
    if (event.workflowTaskStartedEventAttributes) this.#taskStartedMs = epochMsOf(event.eventTime ?? {});
    if (event.workflowTaskCompletedEventAttributes) return this.#look();
    if (accepted)
      this.#commands.set(
        accepted.protocolInstanceId ?? '',
        valueOf(accepted.acceptedRequest?.input?.args) as PeriodCommand,
      );
    const command = this.#commands.get(completed?.meta?.updateId ?? '');
    if (command && completed?.outcome?.success)
      return [{ kind: 'command', at: this.#at(this.nowMs), command }];
    if (scheduled?.activityType?.name === builder) {
      const { version } = valueOf(scheduled.input) as { readonly version: number };
      this.#building.set(event.eventId ?? '', version);
    }
    const version = this.#building.get(done?.scheduledEventId ?? '');
    if (version !== undefined)
      this.#built.push({ version, hash: (valueOf(done?.result) as { readonly hash: string }).hash });
    return [];
  }

  /** A workflow sees what was built when its next workflow task starts. */
  #look(): readonly PeriodInput[] {
    this.nowMs = Math.max(this.nowMs, this.#taskStartedMs);
    const built = this.#built;
    this.#built = [];
    return built.map((one) => ({ kind: 'built', at: this.#at(this.nowMs), ...one }));
  }
}
