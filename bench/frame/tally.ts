/** Counts what happens, for whoever waits until it has happened so often. */
export class Tally {
  #count = 0;
  #waiting: { readonly until: number; readonly go: () => void }[] = [];

  get count(): number {
    return this.#count;
  }

  add(by = 1): void {
    this.#count += by;
    const ready = this.#waiting.filter(({ until }) => until <= this.#count);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#count);
    for (const { go } of ready) go();
  }

  /** Resolves when it has happened `more` times from now on; rejects after the limit. */
  async more(more: number, { withinMs = 240_000 } = {}): Promise<void> {
    const until = this.#count + more;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(new Error(`${String(until - this.#count)} of ${String(more)} did not come`));
      }, withinMs);
    });
    const come = new Promise<void>((go) => {
      if (more <= 0) go();
      else this.#waiting.push({ until, go });
    });
    await Promise.race([come, late]).finally(() => clearTimeout(timer));
  }
}
