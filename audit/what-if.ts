import type { Instant } from '../domain/calendar/instant.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Policy } from '../domain/policy/policy.js';
import { type Escalation, escalationsOf } from '../domain/simulate/escalation.js';
import type { Input } from './inputs.js';
import { type Relived, relive } from './relive.js';

/** A task of which everything that came from outside is known. */
export interface RecordedTask {
  readonly taskId: string;
  readonly inputs: readonly Input[];
}

/** A command of a person that would not have been taken, or one that would have been. */
export interface OtherAnswer {
  readonly taskId: string;
  readonly at: Instant;
  readonly command: string;
  readonly person: string;
  /** The code of the refusal; `done` for one that was carried out. */
  readonly recorded: string;
  readonly wouldBe: string;
}

/** The past under other terms: which rungs would have fired beside, and which would not. */
export interface WhatIf {
  readonly added: readonly Escalation[];
  readonly omitted: readonly Escalation[];
  /** Rungs that fired at the same moment to the same recipient. */
  readonly same: number;
  readonly answers: readonly OtherAnswer[];
}

/**
 * The same people doing the same at the same moments, under another policy or calendar from the start. What they then could not
 * have done is listed, not hidden: from there on the two pasts differ for that reason too.
 */
export function whatIf({
  tasks,
  policy,
  calendar,
}: {
  tasks: readonly RecordedTask[];
  policy?: Policy;
  calendar?: WorkingCalendar;
}): WhatIf {
  const pairs = tasks.map(({ taskId, inputs }) => ({
    taskId,
    recorded: relive(inputs),
    other: relive(underOtherTerms({ inputs, policy, calendar })),
  }));
  const recorded = escalationsOf(pairs.map((pair) => lived(pair.recorded)));
  const other = escalationsOf(pairs.map((pair) => lived(pair.other)));
  const before = new Set(recorded.map(keyOf));
  const after = new Set(other.map(keyOf));
  return {
    added: other.filter((escalation) => !before.has(keyOf(escalation))),
    omitted: recorded.filter((escalation) => !after.has(keyOf(escalation))),
    same: other.filter((escalation) => before.has(keyOf(escalation))).length,
    answers: pairs.flatMap(({ taskId, other: { divergences } }) =>
      divergences
        .filter(({ recorded: was, relived }) => answerIn(was) !== answerIn(relived))
        .map(({ command, at, recorded: was, relived }) => ({
          taskId,
          at,
          command: command.type,
          person: command.by.person,
          recorded: answerIn(was),
          wouldBe: answerIn(relived),
        })),
    ),
  };
}

function underOtherTerms({
  inputs,
  policy,
  calendar,
}: {
  inputs: readonly Input[];
  policy: Policy | undefined;
  calendar: WorkingCalendar | undefined;
}): readonly Input[] {
  return inputs.map((input) => {
    if (input.kind !== 'started') return input;
    const { start } = input;
    const terms = { ...start.terms, ...(policy && { policy }), ...(calendar && { calendar }) };
    return { ...input, start: { ...start, terms } };
  });
}

function lived({ state, events }: Relived) {
  return { state, events, commands: [] };
}

function keyOf({ at, task, obligation, rung, recipient }: Escalation): string {
  return [at, task, obligation, rung, recipient].join('|');
}

/** Numbers of events differ under other terms; what was answered is what counts. */
function answerIn(outcome: string): string {
  return outcome.startsWith('done') ? 'done' : outcome;
}
