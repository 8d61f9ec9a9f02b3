import { type ObligationKind, obligationKinds } from '../../domain/obligation/kinds.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import type { CommandType } from '../../domain/task/commands.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { commandRules, commandTypes } from '../../domain/task/rules/index.js';
import type { TaskState } from '../../domain/task/state.js';
import { brief, policy } from '../task/fixtures.js';
import type { TableRows } from './markdown.js';
import { periodOf } from './marked-terms.js';
import { observedLives } from './observed.js';

const phases: readonly TaskState['phase'][] = ['awaitingUnit', 'assigned', 'returned', 'accepted'];

/** Every kind of obligation: who owes it, what opens it, by when, on which ladder, and what settles it; as lives show. */
export function obligationTable(): TableRows {
  const seen = new Map<ObligationKind, Record<'by' | 'opened' | 'due' | 'ladder' | 'settled', Set<string>>>();
  const of = (kind: ObligationKind) => {
    const row = seen.get(kind) ?? {
      by: new Set(),
      opened: new Set(),
      due: new Set(),
      ladder: new Set(),
      settled: new Set(),
    };
    seen.set(kind, row);
    return row;
  };
  eachEvent(({ event, cause }) => {
    if (event.type === 'obligationOpened') {
      const { kind, ladder } = event.obligation;
      of(kind).by.add(whoOwes(event.obligation));
      of(kind).opened.add(cause);
      of(kind).due.add(dueOf(event.obligation));
      of(kind).ladder.add(code(ladder));
    }
    if (event.type === 'obligationSettled' && event.outcome.kind !== 'noLongerOwed')
      of(event.obligation.split('/')[0] as ObligationKind).settled.add(
        event.outcome.kind === 'met' ? cause : 'silence',
      );
  });
  return new Map(
    kindsOfTasks.map((kind) => {
      const { by, opened, due, ladder, settled } = of(kind);
      const row = {
        Kind: code(kind),
        Vietnamese: obligationKinds[kind].vi,
        'Owed by': list(by),
        'Opened by': list(opened),
        'By when': list(due),
        Ladder: list(ladder),
        'Settled by': list(settled),
      };
      return [row.Kind, row] as const;
    }),
  );
}

/** What a task can owe; a reporting period owes the other two, and has a table of its own. */
const kindsOfTasks = (Object.keys(obligationKinds) as ObligationKind[]).filter(
  (kind) => kind !== 'synthesis' && kind !== 'synthesisReceipt',
);

/** Every command: who may give it, in which phases it is possible, and the events that it brings; as rules and lives say. */
export function commandTable(): TableRows {
  const brings = new Map<CommandType, Set<string>>();
  const possible = new Map<CommandType, Set<string>>();
  for (const { possible: seen } of observedLives()) {
    for (const [type, where] of seen)
      for (const phase of where) possible.set(type, (possible.get(type) ?? new Set()).add(phase));
  }
  eachEvent(({ event, command }) => {
    if (command) brings.set(command, (brings.get(command) ?? new Set()).add(broughtBy(event)));
  });
  return new Map(
    commandTypes.map((type) => {
      const all = [...(brings.get(type) ?? [])].filter((one) => one !== '').sort(plainFirst);
      const row = {
        Command: code(type),
        Who: commandRules[type].who.map((relation) => relationWords[relation]).join(', '),
        Phases: phases
          .filter((phase) => possible.get(type)?.has(phase))
          .map(code)
          .join(', '),
        Brings: all.join('; '),
      };
      return [row.Command, row] as const;
    }),
  );
}

/** Every type of event with what brings it. */
export function eventTable(): TableRows {
  const brought = new Map<string, Set<string>>();
  eachEvent(({ event, cause }) => brought.set(event.type, (brought.get(event.type) ?? new Set()).add(cause)));
  const many = 6;
  return new Map(
    [...brought]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([type, causes]) => {
        const by = causes.size > many ? `${String(causes.size)} commands and moments` : list(causes);
        return [code(type), { Event: code(type), 'Brought by': by }] as const;
      }),
  );
}

const relationWords = {
  officerOfUnit: 'officer of the unit',
  headOfUnit: 'head of the unit',
  headOfCoordinator: 'head of a coordinating unit',
  dpi: 'DPI',
  assignedViceChairman: 'assigned vice-chairman',
  chairman: 'chairman',
} as const;

function eachEvent(
  look: (seen: { event: TaskEvent; command: CommandType | undefined; cause: string }) => void,
): void {
  for (const { events, commands } of observedLives()) {
    for (const event of events) {
      const command = event.commandId === undefined ? undefined : commands.get(event.commandId);
      look({
        event,
        command,
        cause: command ? code(command) : event.at === events[0]?.at ? 'launch' : 'time',
      });
    }
  }
}

/** An event as the table of commands tells it; nothing for what only ends because of it. */
function broughtBy(event: TaskEvent): string {
  if (event.type === 'obligationOpened') return `opens ${code(event.obligation.kind)}`;
  if (event.type === 'obligationRescheduled') return 'new dates';
  if (event.type !== 'obligationSettled') return code(event.type);
  return event.outcome.kind === 'noLongerOwed' ? '' : `settles ${code(event.obligation.split('/')[0] ?? '')}`;
}

function plainFirst(one: string, other: string): number {
  const rank = (text: string) => ['`', 's', 'o', 'n'].indexOf(text.charAt(0));
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function whoOwes({ debtor }: Obligation): string {
  if (debtor.kind === 'focal') return 'DPI';
  if (debtor.kind === 'leader')
    return debtor.leader === brief.chairman ? 'the chairman' : 'the assigned vice-chairman';
  return brief.coordinators.includes(debtor.unit) || debtor.unit === 'so-xay-dung'
    ? 'a coordinating unit'
    : 'the accountable unit';
}

function dueOf({ basis }: Obligation): string {
  if (basis.kind === 'fixed') return 'a fixed date';
  const period = periodOf(basis.count);
  return period ? `${code(period)} (${String(policy[period])})` : `${String(basis.count)} working days`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function list(all: ReadonlySet<string>): string {
  return [...all].sort().join(', ');
}
