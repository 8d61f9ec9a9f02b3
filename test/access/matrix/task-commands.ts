import type { Instant } from '../../../domain/calendar/instant.js';
import type { CommandBody, CommandType } from '../../../domain/task/commands.js';
import { bodyFor } from '../../task/properties/contents.js';
import type { Dice } from '../../task/properties/dice.js';
import { type Column, delegation } from './columns.js';
import type { Centre } from './expected.js';
import type { Row } from './rows.js';

/** A cell of the table: an operation as a person asks it about the task in the centre. */
export interface Asking {
  readonly row: Row;
  readonly column: Column;
  readonly centre: Centre;
  readonly now: Instant;
}

/** A command to the task in the centre, under the delegation of whoever has one. */
export function commandRequest(asking: Asking) {
  return { command: commandFor(asking), ...(asking.column.lent && { delegation }) };
}

/** What would end the task is asked without a reason, or without evidence: whoever may is told so, and the task lives on. */
function commandFor({ row: { operation, variant }, column, centre: { task }, now }: Asking): CommandBody {
  if (variant?.kind !== 'command') throw new Error('no command');
  const { type } = variant;
  const body = bodyFor({ type, target: targetOf(type), state: task.state, now, dice });
  return {
    ...body,
    ...('reason' in body && { reason: '' }),
    ...('evidence' in body && { evidence: [] }),
    ...(body.type === 'delegate' && { delegation: `uy-quyen-${operation.id}-${column.id}` }),
  };
}

const dice: Dice = [7, 7, 7];

/** Something that is not there: whoever may give the command is told that it is not possible now. */
function targetOf(type: CommandType): string {
  switch (type) {
    case 'draftReport':
    case 'sendReport':
    case 'sendReportBack':
    case 'acceptReport':
    case 'returnReport':
      return '2019-Q1';
    case 'reviewYear':
      return '2019';
    case 'petitionObjection':
      return 'so-tai-chinh';
    default:
      return 'khong-co';
  }
}
