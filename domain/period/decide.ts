import { dateOf, type Instant } from '../calendar/instant.js';
import { reportingPeriodOf } from '../policy/policy.js';
import type { Actor } from '../task/actor.js';
import { openNext } from '../task/obliging.js';
import { openObligations } from '../task/owed.js';
import { type Refusal, refuse } from '../task/refusals.js';
import { settle } from '../task/settling.js';
import { stamp } from '../task/stamp.js';
import type { PeriodCommand, PeriodCommandType } from './commands.js';
import type { PeriodEvent, PeriodEventBody } from './events.js';
import { foldPeriod } from './evolve.js';
import { type PeriodState, synthesisInForce } from './state.js';
import { openSynthesis, tickPeriod } from './tick.js';

export type PeriodDecision =
  | { readonly ok: true; readonly events: readonly PeriodEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

interface Rule<T extends PeriodCommandType> {
  readonly who: (asked: { actor: Actor; state: Pick<PeriodState, 'brief'> }) => boolean;
  readonly when: (state: PeriodState) => boolean;
  readonly check?: (asked: Asked<T>) => Refusal | undefined;
  readonly events: (asked: Asked<T>) => readonly PeriodEventBody[];
}

interface Asked<T extends PeriodCommandType> {
  readonly state: PeriodState;
  readonly command: Extract<PeriodCommand, { readonly type: T }>;
  readonly now: Instant;
}

const isDpi: Rule<PeriodCommandType>['who'] = ({ actor, state }) =>
  actor.role === 'dpiSupervisor' && actor.unit === state.brief.focalUnit;
const isChairman: Rule<PeriodCommandType>['who'] = ({ actor, state }) =>
  actor.role === 'chairman' && actor.leader === state.brief.chairman;
const isLeader: Rule<PeriodCommandType>['who'] = ({ actor, state }) =>
  isChairman({ actor, state }) ||
  (actor.role === 'viceChairman' && actor.leader === state.brief.viceChairman);

/** Who may do what in which phase of a period: one row a command. */
const rules: { readonly [T in PeriodCommandType]: Rule<T> } = {
  /** DPI submits the synthesis (plan, part C): what happened until now is in it, and it is owed no longer. */
  freezeSynthesis: {
    who: isDpi,
    when: ({ phase }) => phase === 'dataClosed',
    events: ({ state, now }) => [
      { type: 'synthesisFrozen', version: state.syntheses.length + 1 },
      ...settled({ state, kind: 'synthesis', now }),
      openNext({
        state,
        kind: 'synthesisReceipt',
        base: state.brief.period,
        debtor: { kind: 'leader', leader: state.brief.chairman },
        about: state.brief.period,
        by: { after: dateOf(now), workingDays: reportingPeriodOf(state.policy).receiptWorkingDays },
        now,
      }),
    ],
  },
  /** DPI takes a synthesis back: late reports are let in, and a later version replaces it. */
  reopenPeriod: {
    who: isDpi,
    when: (state) => synthesisInForce(state)?.hash !== undefined,
    check: ({ state, command }) => inForce({ state, version: command.version }) ?? reasoned(command.reason),
    events: ({ state, command: { version, reason }, now }) => [
      { type: 'periodReopened', version, reason },
      ...settled({ state, kind: 'synthesisReceipt', now, outcome: 'noLongerOwed' }),
      openSynthesis({ state, now }),
    ],
  },
  receiveSynthesis: {
    who: isChairman,
    when: (state) => state.phase === 'frozen' && synthesisInForce(state)?.hash !== undefined,
    check: ({ state, command }) => inForce({ state, version: command.version }),
    events: ({ state, command: { version, text }, now }) => [
      { type: 'synthesisReceived', version, text },
      ...settled({ state, kind: 'synthesisReceipt', now }),
    ],
  },
  /** The leader to whom DPI's lateness has come says what is to be done. */
  directSynthesis: {
    who: isLeader,
    when: (state) => openObligations(state, 'direction').length > 0,
    check: ({ state, command }) =>
      openObligations(state, 'direction').some(({ id }) => id === command.direction)
        ? command.text.trim() === ''
          ? refuse('textRequired')
          : undefined
        : refuse('notNow'),
    events: ({ state, command: { direction, text }, now }) => [
      { type: 'synthesisDirected', direction, text },
      ...settle({ state, id: direction, now }),
    ],
  },
};

/** The names of all commands of a period. */
export const periodCommandTypes = Object.keys(rules) as PeriodCommandType[];

/** Whether a person is one of those who give this command to a period, at whatever time. */
export function givesToPeriod({
  actor,
  state,
  type,
}: {
  actor: Actor;
  state: Pick<PeriodState, 'brief'>;
  type: PeriodCommandType;
}): boolean {
  return rules[type].who({ actor, state });
}

/** What a command brings to a period at a moment, with what time owed until then; or a refusal, and nothing. */
export function decidePeriod({
  state,
  command,
  now,
}: {
  state: PeriodState;
  command: PeriodCommand;
  now: Instant;
}): PeriodDecision {
  const before = tickPeriod({ state, now });
  const current = foldPeriod(before, state);
  const rule = rules[command.type] as unknown as Rule<PeriodCommandType>;
  const asked = { state: current, command, now };
  const refusal = !rule.who({ actor: command.by, state: current })
    ? refuse('notAuthorized')
    : !rule.when(current)
      ? refuse('notNow')
      : rule.check?.(asked);
  if (refusal) return { ok: false, refusal };
  const own = stamp({
    state: current,
    bodies: rule.events(asked),
    at: now,
    by: command.by,
    commandId: command.id,
  });
  return { ok: true, events: [...before, ...own, ...tickPeriod({ state: foldPeriod(own, current), now })] };
}

/** The commands that a person may give to a period now: the buttons of its page. */
export function canPeriod({
  actor,
  state,
}: {
  actor: Actor;
  state: PeriodState;
}): readonly PeriodCommandType[] {
  return periodCommandTypes.filter(
    (type) => givesToPeriod({ actor, state, type }) && rules[type].when(state),
  );
}

/** The synthesis that was frozen is built, and has its hash: said by the system, once. */
export function synthesisBuilt({
  state,
  version,
  hash,
  now,
}: {
  state: PeriodState;
  version: number;
  hash: string;
  now: Instant;
}): readonly PeriodEvent[] {
  const frozen = state.syntheses.find((one) => one.version === version);
  if (!frozen || frozen.hash !== undefined) return [];
  return stamp({ state, bodies: [{ type: 'synthesisBuilt' as const, version, hash }], at: now });
}

function settled({
  state,
  kind,
  now,
  outcome = 'met',
}: {
  state: PeriodState;
  kind: 'synthesis' | 'synthesisReceipt';
  now: Instant;
  outcome?: 'met' | 'noLongerOwed';
}): readonly PeriodEventBody[] {
  return openObligations(state, kind).flatMap(({ id }) => settle({ state, id, now, kind: outcome }));
}

function inForce({ state, version }: { state: PeriodState; version: number }): Refusal | undefined {
  return synthesisInForce(state)?.version === version ? undefined : refuse('staleVersion');
}

function reasoned(reason: string): Refusal | undefined {
  return reason.trim() === '' ? refuse('reasonRequired') : undefined;
}
