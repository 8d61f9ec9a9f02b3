/** The process as anybody would write it down, whichever engine carries it: who may do what when, and what time brings. Pure. */

export interface TaskInput {
  readonly id: string;
  readonly unit: string;
  readonly coordinators: readonly string[];
  readonly focalUnit: string;
  readonly dueAtMs: number;
}

export interface Actor {
  readonly person: string;
  readonly role: string;
  readonly unit: string;
}

type Body =
  | { readonly type: 'acceptAssignment' }
  | { readonly type: 'draftPlan'; readonly content: unknown }
  | { readonly type: 'approvePlan' | 'signOff'; readonly version: number }
  | { readonly type: 'draftReport'; readonly period: string; readonly content: unknown }
  | {
      readonly type: 'sendReport' | 'acceptReport' | 'returnReport';
      readonly period: string;
      readonly version: number;
    }
  | { readonly type: 'complete'; readonly text: string };

export type Command = Body & { readonly id: string; readonly by: Actor };

interface Report {
  readonly version: number;
  readonly content: unknown;
  readonly status: 'drafted' | 'sent' | 'accepted' | 'returned';
}

export interface TaskState extends TaskInput {
  readonly accepted: boolean;
  readonly plan?: { readonly version: number; readonly content: unknown; readonly approved: boolean };
  /** By unit: the version of the plan that it signed. */
  readonly signOffs: Readonly<Record<string, number>>;
  /** By period. */
  readonly reports: Readonly<Record<string, Report>>;
  readonly completed: boolean;
  /** How many rungs of the ladder were climbed. */
  readonly rungs: number;
  /** Every command that was carried out, in order. */
  readonly log: readonly {
    readonly id: string;
    readonly type: string;
    readonly by: Actor;
    readonly atMs: number;
  }[];
}

/** Somebody is told that a deadline was missed; the id makes a second writing harmless. */
export interface Notice {
  readonly id: string;
  readonly taskId: string;
  readonly rung: string;
  readonly to: string;
  readonly atMs: number;
}

export type Decision =
  | { readonly ok: true; readonly state: TaskState }
  | { readonly ok: false; readonly code: 'notYours' | 'notNow' | 'anotherVersion' };

const dayMs = 86_400_000;
const ladder = [
  { rung: 'overdue', to: 'unitHead', afterMs: 0 },
  { rung: 'dpi', to: 'dpiSupervisor', afterMs: 2 * dayMs },
  { rung: 'viceChairman', to: 'viceChairman', afterMs: 5 * dayMs },
] as const;

export function begin(input: TaskInput): TaskState {
  return { ...input, accepted: false, signOffs: {}, reports: {}, completed: false, rungs: 0, log: [] };
}

/** What becomes of a task by a command. One that was carried out before changes nothing. */
export function decide({
  state,
  command,
  atMs,
}: {
  state: TaskState;
  command: Command;
  atMs: number;
}): Decision {
  if (state.log.some(({ id }) => id === command.id)) return { ok: true, state };
  if (!mayGive(state, command)) return { ok: false, code: 'notYours' };
  const after = carryOut(state, command);
  if (typeof after === 'string') return { ok: false, code: after };
  const { id, type, by } = command;
  return { ok: true, state: { ...after, log: [...state.log, { id, type, by, atMs }] } };
}

function mayGive({ unit, coordinators, focalUnit }: TaskState, { type, by }: Command): boolean {
  switch (type) {
    case 'acceptAssignment':
    case 'draftPlan':
    case 'draftReport':
      return by.role === 'officer' && by.unit === unit;
    case 'approvePlan':
    case 'sendReport':
    case 'complete':
      return by.role === 'unitHead' && by.unit === unit;
    case 'signOff':
      return by.role === 'unitHead' && coordinators.includes(by.unit);
    case 'acceptReport':
    case 'returnReport':
      return by.role === 'dpiSupervisor' && by.unit === focalUnit;
  }
}

function carryOut(state: TaskState, command: Command): TaskState | 'notNow' | 'anotherVersion' {
  const { plan, completed } = state;
  if (completed || state.accepted === (command.type === 'acceptAssignment')) return 'notNow';
  switch (command.type) {
    case 'acceptAssignment':
      return { ...state, accepted: true };
    case 'draftPlan': {
      const version = (plan?.version ?? 0) + 1;
      return { ...state, plan: { version, content: command.content, approved: false }, signOffs: {} };
    }
    case 'approvePlan':
      if (!plan || plan.approved) return 'notNow';
      return plan.version === command.version
        ? { ...state, plan: { ...plan, approved: true } }
        : 'anotherVersion';
    case 'signOff':
      if (!plan?.approved || command.by.unit in state.signOffs) return 'notNow';
      if (plan.version !== command.version) return 'anotherVersion';
      return { ...state, signOffs: { ...state.signOffs, [command.by.unit]: command.version } };
    case 'draftReport': {
      const before = state.reports[command.period];
      if (before?.status === 'sent' || before?.status === 'accepted') return 'notNow';
      return withReport(state, command.period, {
        version: (before?.version ?? 0) + 1,
        content: command.content,
        status: 'drafted',
      });
    }
    case 'sendReport':
      return reviewed(state, command, { from: 'drafted', to: 'sent' });
    case 'acceptReport':
      return reviewed(state, command, { from: 'sent', to: 'accepted' });
    case 'returnReport':
      return reviewed(state, command, { from: 'sent', to: 'returned' });
    case 'complete':
      return { ...state, completed: true };
  }
}

function reviewed(
  state: TaskState,
  { period, version }: { readonly period: string; readonly version: number },
  { from, to }: { readonly from: Report['status']; readonly to: Report['status'] },
): TaskState | 'notNow' | 'anotherVersion' {
  const report = state.reports[period];
  if (report?.status !== from) return 'notNow';
  return report.version === version ? withReport(state, period, { ...report, status: to }) : 'anotherVersion';
}

function withReport(state: TaskState, period: string, report: Report): TaskState {
  return { ...state, reports: { ...state.reports, [period]: report } };
}

/** When the deadline is missed, and who is told then; nothing once the task is done or the ladder is climbed. */
export function nextRung(state: TaskState): { readonly rung: string; readonly atMs: number } | undefined {
  const step = state.completed ? undefined : ladder[state.rungs];
  return step && { rung: step.rung, atMs: state.dueAtMs + step.afterMs };
}

/** The next rung is climbed. */
export function climb(state: TaskState): { readonly state: TaskState; readonly notice: Notice } | undefined {
  const [next, step] = [nextRung(state), ladder[state.rungs]];
  if (!next || !step) return undefined;
  const notice = { id: `${state.id}:${next.rung}`, taskId: state.id, ...next, to: step.to };
  return { state: { ...state, rungs: state.rungs + 1 }, notice };
}
