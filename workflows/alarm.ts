import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import { type CalendarClock, waitMs } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';

/**
 * One timer for all deadlines; it moves with the next one. A timer that moves costs two events of history; one left to ring
 * for nothing costs four and wakes the worker (measured on a task-year: 6.5 events a stimulus against 7.25; docs/adr/0004).
 */
export class Alarm {
  readonly #clock: CalendarClock | undefined;
  #armed: { readonly at: Instant; readonly scope: CancellationScope } | undefined;
  #failure: Error | undefined;

  constructor(clock: CalendarClock | undefined) {
    this.#clock = clock;
  }

  /** True while a timer runs; it ends by ringing. */
  get armed(): boolean {
    if (this.#failure) throw this.#failure;
    return this.#armed !== undefined;
  }

  /** Rings at `at`, and only then; never without it. */
  arm(at: Instant | undefined): void {
    if (at === this.#armed?.at) return;
    this.stop();
    if (at === undefined) return;
    const scope = new CancellationScope();
    const armed = { at, scope };
    this.#armed = armed;
    scope
      .run(() => sleep(waitMs({ clock: this.#clock, epochMs: Date.now(), until: at })))
      .then(
        () => {
          if (this.#armed === armed) this.#armed = undefined;
        },
        (fault: unknown) => {
          if (!isCancellation(fault))
            this.#failure = fault instanceof Error ? fault : new Error(String(fault));
        },
      );
  }

  /** No ring any more. */
  stop(): void {
    const { scope } = this.#armed ?? {};
    this.#armed = undefined;
    scope?.cancel();
  }
}
