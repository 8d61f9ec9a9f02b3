import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';
import type { Instant } from '../domain/calendar/instant.js';
import { type CalendarClock, waitMs } from './calendar-clock.js';

/**
 * One timer for all deadlines. It lives on until a deadline moves earlier: a ring that comes too early costs less history
 * than a timer cancelled and started for every command (docs/adr/0004).
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

  /** Rings at the latest at `at`; without it, an armed alarm stays as it is. */
  arm(at: Instant | undefined): void {
    if (at === undefined || (this.#armed && this.#armed.at <= at)) return;
    this.stop();
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
