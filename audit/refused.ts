import type { Instant } from '../domain/calendar/instant.js';
import type { Actor } from '../domain/task/actor.js';

/** A command that was not carried out. Temporal keeps no trace of it (docs/adr/0003): whoever answered keeps it. */
export interface RefusedCommand {
  readonly at: Instant;
  readonly by: Actor;
  readonly commandId: string;
  readonly command: string;
  /** The code of the refusal. */
  readonly refusal: string;
}

/** The name of the chain of what was refused to a task. */
export function refusedChain(taskId: string): string {
  return `refused/${taskId}`;
}
