import { type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import type { Actor, DelegationMode } from './actor.js';
import type { CommandType } from './commands.js';

/** Authority that its holder lends: dated, limited to some commands, and not passed on. */
export interface Delegation {
  readonly id: string;
  readonly mode: DelegationMode;
  readonly principal: Actor;
  /** The person who may act. */
  readonly to: string;
  readonly from: CivilDate;
  /** The last day. */
  readonly until: CivilDate;
  readonly commands: readonly CommandType[];
  readonly revokedAt?: Instant;
}

/** True when a person may use a delegation for a command at a moment. */
export function coversAct({
  delegation,
  person,
  command,
  now,
}: {
  delegation: Delegation;
  person: string;
  command: CommandType;
  now: Instant;
}): boolean {
  const day = dateOf(now);
  return (
    delegation.to === person &&
    delegation.commands.includes(command) &&
    delegation.from <= day &&
    day <= delegation.until &&
    delegation.revokedAt === undefined
  );
}
