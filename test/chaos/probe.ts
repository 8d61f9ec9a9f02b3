import { setTimeout as pause } from 'node:timers/promises';
import { shippedPeople } from '../../data/shipped.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Command } from '../../domain/task/commands.js';
import { type Sender, send } from './send.js';

/** A command of the probe that was answered with yes. */
interface Beat {
  readonly sentMs: number;
  readonly ackMs: number;
}

const everyMs = 400;
/** Long enough for a task to be given up by the memory of a worker that was killed. */
const withinMs = 5_000;

/** Sends small commands to some tasks all the time: by the first that is acknowledged it is known that the system works again. */
export class Probe {
  readonly #beats: Beat[] = [];
  #sent = 0;
  readonly #sender: Sender;
  readonly #tasks: readonly { readonly taskId: string; readonly unit: string }[];

  constructor({
    sender,
    tasks,
  }: {
    sender: Sender;
    tasks: readonly { readonly taskId: string; readonly unit: string }[];
  }) {
    this.#sender = sender;
    this.#tasks = tasks;
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.#accept();
    while (!signal.aborted) {
      const sentMs = Date.now();
      const { outcome } = await this.#beat();
      if (outcome === 'acknowledged') this.#beats.push({ sentMs, ackMs: Date.now() });
      await pause(outcome === 'acknowledged' ? everyMs : 100);
    }
  }

  /** How long after a moment the first command that was sent then was acknowledged; undefined if none was within the limit. */
  async backAfterMs({ sinceMs, limitMs }: { sinceMs: number; limitMs: number }): Promise<number | undefined> {
    for (;;) {
      const first = this.#beats.find(({ sentMs }) => sentMs >= sinceMs);
      if (first) return first.ackMs - sinceMs;
      if (Date.now() > sinceMs + limitMs) return undefined;
      await pause(50);
    }
  }

  /** So many commands at once to one task. */
  async burst(count: number): Promise<void> {
    const place = this.#sent;
    await Promise.all(Array.from({ length: count }, () => this.#beat(place)));
  }

  /** Progress is recorded of what was accepted; who works there may take days until then. */
  async #accept(): Promise<void> {
    for (const { taskId, unit } of this.#tasks) {
      const by = officerOf(unit);
      const command: Command = { type: 'acceptAssignment', id: 'probe/accept', by };
      await send({ sender: this.#sender, taskId, person: by.person, command, withinMs });
    }
  }

  async #beat(place = this.#sent) {
    const task = this.#tasks[place % this.#tasks.length];
    if (!task) throw new Error('a probe needs a task');
    this.#sent += 1;
    const by = officerOf(task.unit);
    const command: Command = {
      type: 'recordProgress',
      text: `lần thứ ${String(this.#sent)}`,
      evidence: [],
      id: `probe/${String(this.#sent)}`,
      by,
    };
    return send({ sender: this.#sender, taskId: task.taskId, person: by.person, command, withinMs });
  }
}

const officers = new Map(
  shippedPeople().flatMap(({ role, unit, id }) =>
    role === 'officer' && unit !== undefined ? [[unit, id] as const] : [],
  ),
);

function officerOf(unit: string): Actor & { readonly role: 'officer' } {
  return { person: officers.get(unit) ?? unit, role: 'officer', unit };
}
