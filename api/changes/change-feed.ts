import type { Logger } from 'pino';
import type { ChangedTask, WrittenNotice } from '../../activities/store/change-port.js';
import type { Store } from '../../activities/store/port.js';

/** What was found since the last look, and from when on to ask again without missing anything. */
export interface Found {
  readonly tasks: readonly ChangedTask[];
  readonly notices: readonly WrittenNotice[];
  /** Milliseconds since 1970: what is recorded from here on may be new. */
  readonly resumeFrom: number;
}

const lookEveryMs = 1_000;
/** A worker may record a decision later than others that came after it: so long is looked back. */
const lateMs = 30_000;
const mostAtOnce = 2_000;

/**
 * Looks for what changed, once for all who listen, and only while somebody does. The copies are asked, as the database of small
 * installations has no change streams.
 */
export class ChangeFeed {
  readonly #store: Pick<Store, 'tasksSince' | 'noticesSince'>;
  readonly #log: Pick<Logger, 'warn'>;
  readonly #epochMs: () => number;
  readonly #listeners = new Set<(found: Found) => void>();
  readonly #told = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #from = 0;

  constructor({
    store,
    log,
    epochMs = Date.now,
  }: {
    store: Pick<Store, 'tasksSince' | 'noticesSince'>;
    log: Pick<Logger, 'warn'>;
    epochMs?: () => number;
  }) {
    this.#store = store;
    this.#log = log;
    this.#epochMs = epochMs;
  }

  /** Calls the listener with what changes from now on; the returned function ends it. */
  listen(listener: (found: Found) => void): () => void {
    if (this.#listeners.size === 0) {
      this.#from = this.#epochMs() - lateMs;
      this.#schedule();
    }
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  }

  /** What changed since a moment, for whoever comes back; undefined when that is too much to tell. */
  async since(ms: number): Promise<Found | undefined> {
    const from = ms - lateMs;
    const resumeFrom = this.#epochMs();
    const [tasks, notices] = await this.#look(from);
    return tasks.length === mostAtOnce ? undefined : { tasks, notices, resumeFrom };
  }

  #look(ms: number) {
    return Promise.all([
      this.#store.tasksSince({ ms, limit: mostAtOnce }),
      this.#store.noticesSince({ ms, limit: mostAtOnce }),
    ]);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      void this.#tell().finally(() => {
        if (this.#listeners.size > 0) this.#schedule();
      });
    }, lookEveryMs).unref();
  }

  async #tell(): Promise<void> {
    const startedAt = this.#epochMs();
    try {
      const [tasks, notices] = await this.#look(this.#from);
      const fresh = {
        tasks: tasks.filter((task) =>
          this.#isNew(`${task.taskId}#${String(task.sequence)}`, task.decidedAtMs),
        ),
        notices: notices.filter((notice) => this.#isNew(notice.id, notice.decidedAtMs)),
        resumeFrom: startedAt,
      };
      const full = tasks.length === mostAtOnce || notices.length === mostAtOnce;
      // Much at once: go on from the last of them; else look back as far as something may still come late.
      const last = Math.min(tasks.at(-1)?.decidedAtMs ?? startedAt, notices.at(-1)?.decidedAtMs ?? startedAt);
      this.#from = full ? last : startedAt - lateMs;
      this.#forget();
      if (fresh.tasks.length > 0 || fresh.notices.length > 0) {
        for (const listener of this.#listeners) listener(fresh);
      }
    } catch (fault) {
      this.#log.warn({ err: fault }, 'changes cannot be read now; looking again');
    }
  }

  #isNew(id: string, decidedAtMs: number): boolean {
    if (this.#told.has(id)) return false;
    this.#told.set(id, decidedAtMs);
    return true;
  }

  #forget(): void {
    for (const [id, ms] of this.#told) if (ms < this.#from) this.#told.delete(id);
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#told.clear();
  }
}
