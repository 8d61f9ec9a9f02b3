/** Temporal takes ten updates of one workflow at once and refuses more; two are left for other processes. */
const atOnce = 8;

/** Lets only so many acts of one thing go on at once; the others wait their turn, in order. */
export class InFlight {
  readonly #waiting = new Map<string, { running: number; queue: (() => void)[] }>();

  async run<T>(id: string, act: () => Promise<T>): Promise<T> {
    const of = this.#waiting.get(id) ?? { running: 0, queue: [] };
    this.#waiting.set(id, of);
    if (of.running >= atOnce) await new Promise<void>((resolve) => of.queue.push(resolve));
    else of.running += 1;
    try {
      return await act();
    } finally {
      const next = of.queue.shift();
      if (next) next();
      else {
        of.running -= 1;
        if (of.running === 0) this.#waiting.delete(id);
      }
    }
  }
}
