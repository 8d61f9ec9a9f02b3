import type { Instant } from '../../../domain/calendar/instant.js';
import type { CommandBody, CommandType } from '../../../domain/task/commands.js';
import type { Request } from '../../support/api.js';
import { bodyFor } from '../../task/properties/contents.js';
import type { Dice } from '../../task/properties/dice.js';
import { secretPlan } from '../secret-plan.js';
import { type Column, delegation } from './columns.js';
import type { Centre } from './expected.js';
import type { Row } from './rows.js';
import { failedMailOf, savedViewOf } from './stored-things.js';

type Ask = Omit<Request, 'as'>;

interface Asking {
  readonly row: Row;
  readonly column: Column;
  readonly centre: Centre;
  readonly now: Instant;
}

/** The request of a cell: well-formed, about the task in the centre. */
export function requestOf(asking: Asking): Ask {
  const { id } = asking.row.operation;
  const make = requests[id];
  if (!make) throw new Error(`the matrix does not know how to ask ${id}`);
  return make(asking);
}

/** How each operation is asked, by its id. */
export const requests: Readonly<Record<string, (asking: Asking) => Ask>> = {
  getAccount: () => ({ path: '/me' }),
  listPlans: () => ({ path: '/plans' }),
  getPlan: (asking) => ({ path: planPath(asking) }),
  getPlanText: (asking) => ({ path: planPath(asking, '/text') }),
  getLaunch: (asking) => ({ path: planPath(asking, '/launch') }),
  previewPlan: () => ({ method: 'POST', path: '/plans/preview', body: { text: secretPlan } }),
  launchPlan: ({ centre: { task } }) => ({
    method: 'POST',
    path: '/plans',
    body: { text: secretPlan, planId: task.planId },
  }),
  listNotices: () => ({ path: '/notices' }),
  getInbox: () => ({ path: '/inbox' }),
  markNotices: () => ({ method: 'POST', path: '/inbox/marks', body: { ids: ['khong-co'], read: true } }),
  listMails: () => ({ path: '/mails' }),
  retryMail: ({ centre: { task } }) => ({
    method: 'POST',
    path: `/mails/${encodeURIComponent(failedMailOf(task))}/retry`,
    body: {},
  }),
  watchChanges: () => ({ path: '/changes' }),
  listSavedViews: () => ({ path: '/views' }),
  addSavedView: () => ({ method: 'POST', path: '/views', body: savedView }),
  changeSavedView: ({ column, centre: { task } }) => ({
    method: 'PUT',
    path: `/views/${savedViewOf({ column, use: 'change', task })}`,
    body: savedView,
    headers: { 'If-Match': '"1"' },
  }),
  dropSavedView: ({ column, centre: { task } }) => ({
    method: 'DELETE',
    path: `/views/${savedViewOf({ column, use: 'drop', task })}`,
    headers: { 'If-Match': '"1"' },
  }),
  getDirectory: () => ({ path: '/directory' }),
  listPeople: () => ({ path: '/people' }),
  getPolicy: () => ({ path: '/policy' }),
  getCalendar: () => ({ path: '/calendar' }),
  explainWorkingDays: () => ({ path: '/calendar/working-days?after=2026-08-30&count=5' }),
  listTasks: () => ({ path: '/tasks' }),
  getTask: (asking) => ({ path: taskPath(asking) }),
  getTaskTimeline: (asking) => ({ path: taskPath(asking, '/timeline') }),
  listTaskPossibilities: (asking) => ({ path: taskPath(asking, '/possibilities') }),
  giveTaskCommand: (asking) => ({
    method: 'POST',
    path: taskPath(asking, '/commands'),
    body: commandRequest(asking),
  }),
  giveTaskCommands: (asking) => ({
    method: 'POST',
    path: '/task-commands',
    body: { items: [{ taskId: asking.centre.task.taskId, ...commandRequest(asking) }] },
  }),
};

const savedView = { name: 'Việc của tôi', list: 'tasks', query: { phase: 'assigned' } };

function planPath({ centre: { task } }: Asking, rest = ''): string {
  return `/plans/${task.planId}${rest}`;
}

function taskPath({ centre: { task } }: Asking, rest = ''): string {
  return `/tasks/${task.taskId}${rest}`;
}

function commandRequest(asking: Asking) {
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
