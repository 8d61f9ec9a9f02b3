import type { CommandType } from '../../domain/task/commands.js';

/** What came of a command in the eyes of its sender. */
export type Outcome = 'acknowledged' | 'refused' | 'unanswered';

/** A command that was sent, perhaps several times over. */
export interface Sent {
  readonly taskId: string;
  readonly id: string;
  readonly type: CommandType;
  outcome: Outcome;
  /** How often it was sent. */
  times: number;
}

/** Everything that was sent, by task and id. */
export class Ledger {
  readonly #sent = new Map<string, Sent>();

  get all(): readonly Sent[] {
    return [...this.#sent.values()];
  }

  /** The line of a command; a new one says that nothing was answered yet. */
  line(command: Pick<Sent, 'taskId' | 'id' | 'type'>): Sent {
    const key = `${command.taskId} ${command.id}`;
    const line = this.#sent.get(key) ?? { ...command, outcome: 'unanswered', times: 0 };
    this.#sent.set(key, line);
    return line;
  }

  count(outcome: Outcome): number {
    return this.all.filter((line) => line.outcome === outcome).length;
  }
}
