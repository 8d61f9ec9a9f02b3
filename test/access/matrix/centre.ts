import type { PaperRequest } from '../../../domain/papers/request.js';
import { fold } from '../../../domain/task/evolve.js';
import { launch } from '../../../domain/task/launch.js';
import { commandTypes } from '../../../domain/task/rules/index.js';
import { type TaskView, taskView } from '../../../domain/views/task-view.js';
import { at, brief, calendar, policy } from '../../task/fixtures.js';
import { type Around, type Column, columnsOf, delegation } from './columns.js';
import { type Centre, expectedOf } from './expected.js';
import { type Row, rows } from './rows.js';

/** A task as its view is, in the middle of the matrix: the persons around it, and who is lent its head's authority. */
export function centreOf({
  view,
  around,
  today,
  period,
}: {
  view: TaskView;
  around: Around;
  today: string;
  /** The quarter that is asked about. */
  period: string;
}): Centre {
  const [head] = columnsOf(around).filter(
    ({ person }) => person.role === 'unitHead' && person.unit === around.unit,
  );
  if (!head) throw new Error('nobody is head of the accountable unit');
  const { id: person, role } = head.person;
  return {
    task: view,
    today,
    principal: { person, role, unit: around.unit },
    period: {
      period,
      focalUnit: around.focalUnit,
      viceChairman: around.viceChairman,
      chairman: around.chairman,
    },
    papers: papersAbout({ view, around, period }),
  };
}

/** The delegation of the matrix as the head gives it. */
export function delegationFrom({ from, until }: { from: string; until: string }) {
  return {
    type: 'delegate',
    delegation,
    mode: 'TUQ',
    to: 'm-uy-quyen',
    from,
    until,
    commands: commandTypes,
  } as const;
}

const around: Around = {
  unit: 'so-y-te',
  coordinator: 'so-tai-chinh',
  otherUnit: 'so-noi-vu',
  focalUnit: 'so-ke-hoach-va-dau-tu',
  viceChairman: 'pho-chu-tich-van-hoa-xa-hoi',
  otherViceChairman: 'pho-chu-tich-thuong-truc',
  chairman: 'chu-tich-ubnd-tinh',
};

/** The persons of the tables in the documentation. */
export const columns: readonly Column[] = columnsOf(around);

const today = '2022-08-10';
const open = centreFor(false);
const confidential = centreFor(true);

function centreFor(isConfidential: boolean): Centre {
  const terms = { brief: { ...brief, confidential: isConfidential }, policy, calendar };
  const view = taskView(fold(launch({ terms, now: at('2022-07-20', '08:00') })));
  const lent = { person: 'm-uy-quyen', from: '2022-08-01', until: '2022-08-31' };
  return centreOf({ view: { ...view, delegates: [lent] }, around, today, period: '2022-Q3' });
}

/** A cell as the documentation shows it. */
export type Cell = '✓' | '◐' | '∅' | '–';

/** What a person may do with a task that is not confidential and with one that is, in one sign. */
function cellOf({ row, column }: { row: Row; column: Column }): Cell {
  const [one, other] = [open, confidential].map((centre) => expectedOf({ row, column, centre }));
  if (one === 'allowed') return other === 'allowed' ? '✓' : '◐';
  if (one !== other) throw new Error(`${row.operation.id} is ${String(one)} or ${String(other)}`);
  return one === 'hidden' ? '∅' : '–';
}

/** Every row of the matrix with its cells, in the order of the persons. */
export function matrix(): readonly { readonly row: Row; readonly cells: readonly Cell[] }[] {
  return rows.map((row) => ({ row, cells: columns.map((column) => cellOf({ row, column })) }));
}

function papersAbout({
  view,
  around: { unit, viceChairman },
  period,
}: {
  view: TaskView;
  around: Around;
  period: string;
}): Readonly<Record<PaperRequest['kind'], PaperRequest>> {
  return {
    consolidatedReport: { kind: 'consolidatedReport', period },
    unitReport: { kind: 'unitReport', period, unit },
    urgingNote: { kind: 'urgingNote', unit },
    leaderNote: { kind: 'leaderNote', leader: viceChairman },
    direction: { kind: 'direction', task: view.taskId, direction: 'direction/1', form: 'officialLetter' },
    planWithAnnex: { kind: 'planWithAnnex' },
  };
}
