import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../activities/store/port.js';
import { type CalendarClock, calendarNow } from '../../domain/calendar/clock.js';
import { type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import type { Person } from '../../domain/people/people.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { chance } from '../../domain/simulate/chance.js';
import { nextAct } from '../../domain/simulate/next-act.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Command } from '../../domain/task/commands.js';
import { type DirectSender, type Mishap, type Sender, send } from './send.js';

/** Who works, on what, and how disturbed. */
interface Terms {
  readonly store: Pick<Store, 'task'>;
  readonly sender: Sender | DirectSender;
  readonly clock: CalendarClock;
  readonly behaviour: Behaviour;
  readonly people: readonly Person[];
  /** How many work at the same time. */
  readonly lanes: number;
  /** Share of commands whose answer is lost or that are sent twice at once. */
  readonly mishaps: number;
}

/** A task as those see it who work on it. */
interface Known {
  readonly taskId: string;
  /** When somebody looks at it again. */
  lookAtMs: number;
  /** What was sent and not answered: it is sent again as it was. */
  pending?: Command;
  tries: number;
}

const lookAgainMs = 8_000;
const retryAfterMs = 700;
/** After so many tries he looks whether the task still wants it. */
const mostTries = 30;

/** The people of all units at work: each does what his behaviour says as soon as its moment has come, and sends it again until he is answered. */
export class People {
  readonly #tasks: readonly Known[];
  readonly #terms: Terms;

  constructor({ taskIds, ...terms }: Terms & { readonly taskIds: readonly string[] }) {
    this.#tasks = taskIds.map((taskId) => ({ taskId, lookAtMs: 0, tries: 0 }));
    this.#terms = terms;
  }

  /** Works until the signal; resolves when everybody has put down his pen. */
  async work(signal: AbortSignal): Promise<void> {
    const { lanes } = this.#terms;
    await Promise.all(
      Array.from({ length: lanes }, (_none, lane) =>
        this.#lane({ tasks: this.#tasks.filter((_one, place) => place % lanes === lane), signal }),
      ),
    );
  }

  async #lane({ tasks, signal }: { tasks: readonly Known[]; signal: AbortSignal }): Promise<void> {
    const isOver = () => signal.aborted;
    while (!isOver()) {
      const now = Date.now();
      const due = tasks.filter(({ lookAtMs }) => lookAtMs <= now);
      for (const task of due) if (!isOver()) await this.#attend(task);
      if (due.length === 0) await pause(50);
    }
  }

  async #attend(task: Known): Promise<void> {
    const command = task.pending ?? (await this.#next(task));
    if (!command) return;
    const { sender, behaviour, mishaps } = this.#terms;
    const drawn = chance({ seed: behaviour.seed, key: `mishap ${task.taskId} ${command.id}` });
    const mishap: Mishap =
      task.tries > 0 || drawn >= mishaps ? undefined : drawn < mishaps / 2 ? 'lostAnswer' : 'sentTwice';
    const { outcome } = await send({
      ...{ sender, command, taskId: task.taskId, person: this.#person(command.by) },
      ...(mishap && { mishap }),
    });
    task.tries += 1;
    if (outcome === 'unanswered' && task.tries < mostTries) {
      task.pending = command;
      task.lookAtMs = Date.now() + retryAfterMs;
      return;
    }
    delete task.pending;
    task.tries = 0;
    // It takes a moment until what was done can be read.
    task.lookAtMs = Date.now() + retryAfterMs;
  }

  /** What is to be done about a task now; undefined when there is nothing yet, and it is clear when to look again. */
  async #next(task: Known): Promise<Command | undefined> {
    const { store, behaviour, clock } = this.#terms;
    task.lookAtMs = Date.now() + lookAgainMs;
    const view = await store.task(task.taskId).catch(() => undefined);
    if (!view || view.state.phase === 'closed') return undefined;
    const now = calendarNow({ clock, epochMs: Date.now() });
    const act = nextAct({ state: view.state, behaviour, from: now });
    if (!act) return undefined;
    if (act.at <= now) return act.command;
    task.lookAtMs = Math.min(task.lookAtMs, Date.now() + this.#msUntil({ at: act.at, now }));
    return undefined;
  }

  #msUntil({ at, now }: { at: Instant; now: Instant }): number {
    return (toEpochMs(at) - toEpochMs(now)) / this.#terms.clock.rate;
  }

  /** Who of the directory stands where the behaviour names an office. */
  #person({ role, unit, leader, person }: Actor): string {
    return (
      this.#terms.people.find(
        (one) => one.role === role && (leader === undefined ? one.unit === unit : one.leader === leader),
      )?.id ?? person
    );
  }
}
