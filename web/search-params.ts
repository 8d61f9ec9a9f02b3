import { type ObligationKind, obligationKinds } from '../domain/obligation/kinds.js';
import { type Urgency, urgencies } from './data/duties.js';

/** Filters of a list of duties, as they stand in the address. */
export interface DutiesSearch {
  readonly urgency?: Urgency;
  readonly kind?: ObligationKind;
  readonly q?: string;
}

/** Filters of the list of tasks: those of the API, by the same names, as mails link to them. */
export const taskFilterNames = [
  'plan',
  'shortcoming',
  'task',
  'unit',
  'coordinator',
  'viceChairman',
  'field',
  'phase',
  'duty',
  'debtor',
  'due',
  'dueBefore',
  'overdue',
  'q',
] as const;
export type TasksSearch = { readonly [Name in (typeof taskFilterNames)[number]]?: string };

/** Which duty or command a task's page begins with. */
export interface TaskSearch {
  readonly duty?: string;
  readonly act?: string;
}

/** Which plan, and whether a vice-chairman looks beyond his own fields. */
export interface OverviewSearch {
  readonly plan?: string;
  readonly scope?: string;
}

/** What a new paper begins with. */
export interface PaperSearch {
  readonly plan?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly period?: string;
}

/** Whose sessions, where they are not one's own. */
export interface SessionsSearch {
  readonly person?: string;
}

/** Which version of a synthesis. */
export interface SynthesisSearch {
  readonly version?: number;
}

type Given = Readonly<Record<string, unknown>>;

export function searchOfDuties({ urgency, kind, q }: Given): DutiesSearch {
  return {
    ...(isOneOf(urgencies, urgency) && { urgency }),
    ...(isOneOf(Object.keys(obligationKinds) as ObligationKind[], kind) && { kind }),
    ...textIn('q', q),
  };
}

export function searchOfTasks(given: Given): TasksSearch {
  return Object.assign({}, ...taskFilterNames.map((name) => textIn(name, given[name]))) as TasksSearch;
}

export function searchOfTask({ duty, act }: Given): TaskSearch {
  return { ...textIn('duty', duty), ...textIn('act', act) };
}

export function searchOfOverview({ plan, scope }: Given): OverviewSearch {
  return { ...textIn('plan', plan), ...textIn('scope', scope) };
}

export function searchOfSessions({ person }: Given): SessionsSearch {
  return textIn('person', person);
}

export function searchOfPaper({ plan, kind, unit, period }: Given): PaperSearch {
  return {
    ...textIn('plan', plan),
    ...textIn('kind', kind),
    ...textIn('unit', unit),
    ...textIn('period', period),
  };
}

export function searchOfSynthesis({ version }: Given): SynthesisSearch {
  return typeof version === 'number' && version >= 1 ? { version } : {};
}

function isOneOf<T extends string>(known: readonly T[], value: unknown): value is T {
  return known.some((one) => one === value);
}

/** The router reads numbers and booleans out of an address; a filter is a text. */
function textIn<Name extends string>(name: Name, value: unknown): { readonly [N in Name]?: string } {
  const text =
    typeof value === 'string'
      ? value
      : typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : '';
  return (text === '' ? {} : { [name]: text }) as { readonly [N in Name]?: string };
}
