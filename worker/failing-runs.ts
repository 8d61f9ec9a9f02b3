/** Temporal asks again ever more seldom, at last every ten minutes. */
const forgottenAfterMs = 15 * 60_000;
const mostKept = 20;

/** The runs of workflows that this worker could not carry on lately, as Temporal's library says it in the log and nowhere else. */
export class FailingRuns {
  readonly #heardMs = new Map<string, number>();

  /** Hears a line of the log. */
  hear({ message, runId, nowMs }: { message: string; runId: unknown; nowMs: number }): void {
    if (message === 'Failing workflow task' && typeof runId === 'string') this.#heardMs.set(runId, nowMs);
  }

  /** The ids of the runs, the last ones first. */
  lately(nowMs: number): readonly string[] {
    for (const [runId, heardMs] of this.#heardMs)
      if (nowMs - heardMs > forgottenAfterMs) this.#heardMs.delete(runId);
    return [...this.#heardMs]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostKept)
      .map(([runId]) => runId);
  }
}
