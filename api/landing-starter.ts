import { setTimeout as pause } from 'node:timers/promises';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { unitReportStart, workflowTypes } from '../workflows/messages.js';
import type { Services } from './services.js';

const startedWithinMs = 5_000;
/** A landing gives way to filings for so long; then it is started among them. */
const givesWayMs = 5_000;

/**
 * Starts landings one after another, behind the filings: in the last minute before a deadline storing what is filed is what must
 * not wait. Whoever filed has his answer before. What is not started, because Temporal or this process is away, the worker finds.
 */
class LandingStarter {
  readonly #services: Pick<Services, 'client' | 'log'>;
  readonly #asked: { readonly filing: string; readonly atMs: number }[] = [];
  #filingsUnderWay = 0;
  #isStarting = false;
  #wake: () => void = () => undefined;

  constructor(services: Pick<Services, 'client' | 'log'>) {
    this.#services = services;
  }

  /** Runs what stores a filing; landings give way to it. */
  async first<T>(file: () => Promise<T>): Promise<T> {
    this.#filingsUnderWay += 1;
    try {
      return await file();
    } finally {
      this.#filingsUnderWay -= 1;
      if (this.#filingsUnderWay === 0) this.#wake();
    }
  }

  /** Asks for the landing of a filing that is stored; nobody waits for it. */
  ask(filing: string): void {
    this.#asked.push({ filing, atMs: Date.now() });
    if (!this.#isStarting) void this.#startAll();
  }

  async #startAll(): Promise<void> {
    this.#isStarting = true;
    for (let next = this.#asked.shift(); next; next = this.#asked.shift()) {
      await this.#quiet(next.atMs + givesWayMs - Date.now());
      await this.#start(next.filing);
    }
    this.#isStarting = false;
  }

  async #quiet(withinMs: number): Promise<void> {
    if (this.#filingsUnderWay === 0 || withinMs <= 0) return;
    const quiet = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    await Promise.race([quiet, pause(withinMs, undefined, { ref: false })]);
  }

  async #start(filing: string): Promise<void> {
    const { client, log } = this.#services;
    try {
      await client.withDeadline(Date.now() + startedWithinMs, () =>
        client.workflow.start(workflowTypes.unitReport, unitReportStart({ filing })),
      );
    } catch (fault) {
      if (!(fault instanceof WorkflowExecutionAlreadyStartedError))
        log.error({ err: fault, filing }, 'the landing of a filing is left to the worker');
    }
  }
}

const starters = new WeakMap<object, LandingStarter>();

/** The one starter of an API. */
export function landingsOf(services: Services): LandingStarter {
  const made = starters.get(services) ?? new LandingStarter(services);
  starters.set(services, made);
  return made;
}
