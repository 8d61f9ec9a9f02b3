import { checkFacts } from '../adoption/check-facts.js';
import type { AdoptedFacts } from '../adoption/facts.js';
import { pastActs } from '../adoption/past-acts.js';
import { about, type FactProblem, factProblem } from '../adoption/problems.js';
import { dateOf, endOfDate, type Instant } from '../calendar/instant.js';
import { isOpen, type Obligation } from '../obligation/obligation.js';
import { scheduleLadder } from '../obligation/schedule.js';
import type { Policy } from '../policy/policy.js';
import { decide } from './decide.js';
import type { EventBody, TaskEvent } from './events.js';
import { fold } from './evolve.js';
import { type LaunchTerms, launch } from './launch.js';
import { openObligations, settle } from './obliging.js';
import type { Refusal } from './refusals.js';
import { stamp } from './stamp.js';
import type { TaskState } from './state.js';
import { tick } from './tick.js';

export type Adoption =
  | { readonly ok: true; readonly events: readonly TaskEvent[] }
  | { readonly ok: false; readonly problems: readonly FactProblem[] };

/**
 * The first events of a task that was under way before dondoc: the facts go through the same rules as commands do, at their
 * dates, with all ladders silent, since dondoc told nobody then. What was is marked as adopted; what is still owed gets its
 * ladder from `now`, so that lateness is told once, at the rung that it has reached (docs/adr/0012).
 */
export function adopt({
  terms,
  facts,
  evidence,
  launchedAt,
  now,
}: {
  terms: LaunchTerms;
  facts: AdoptedFacts;
  /** sha256 of the sheet that states the facts. */
  evidence: string;
  launchedAt: Instant;
  now: Instant;
}): Adoption {
  const problems = checkFacts({ terms, facts, launchedAt, now });
  if (problems.length > 0) return { ok: false, problems };
  const lived = relive({ terms, facts, evidence, launchedAt, now });
  if (!lived.ok) return lived;
  const past = adopted({ events: lived.events, policy: terms.policy, now });
  const state = fold(past);
  return { ok: true, events: [...past, ...stamp({ state, bodies: takenOver({ state, now }), at: now })] };
}

/** The past under the rules, with ladders that say nothing. */
function relive({
  terms,
  facts,
  evidence,
  launchedAt,
  now,
}: Parameters<typeof adopt>[0]): Adoption {
  const silent = { ...terms, policy: silenced(terms.policy) };
  const events = [...launch({ terms: silent, now: launchedAt })];
  let state = fold(events);
  const take = (more: readonly TaskEvent[]) => {
    events.push(...more);
    state = fold(more, state);
  };
  for (const { at, by, command, field, owed } of pastActs({ terms: silent, facts, evidence, launchedAt, now })) {
    take(tick({ state, now: at }));
    if (owed) take(stamp({ state, bodies: [owed], at }));
    const decision = decide({ state, command: { ...command, id: field, by }, now: at });
    if (!decision.ok) return { ok: false, problems: [asProblem({ field, refusal: decision.refusal })] };
    take(decision.events);
  }
  take(tick({ state, now }));
  return { ok: true, events };
}

function silenced(policy: Policy): Policy {
  return { ...policy, ladders: { unit: [], focal: [], leader: [], silenceConsents: [] } };
}

function asProblem({ field, refusal: { code, message } }: { field: string; refusal: Refusal }): FactProblem {
  if (code === 'notNow' || code === 'taskClosed') return factProblem({ code: 'notPossible', field });
  return { code, field, message: about({ field, message }) };
}

/** The past as it is kept: marked, under the plan's own policy, and without what was never asked of anybody. */
function adopted({
  events,
  policy,
  now,
}: {
  events: readonly TaskEvent[];
  policy: Policy;
  now: Instant;
}): readonly TaskEvent[] {
  const unasked = neverAsked({ state: fold(events), now });
  return events
    .filter((event) => !unasked.includes(obligationOf(event) ?? ''))
    .map(({ commandId: _, ...event }, index) => ({
      ...event,
      ...(event.type === 'taskLaunched' && { policy }),
      sequence: index + 1,
      adopted: true,
    }));
}

/** Sign-offs and yearly reviews are dondoc's own; those whose date has passed, or whose task has closed, nobody was asked for. */
function neverAsked({ state, now }: { state: TaskState; now: Instant }): readonly string[] {
  return Object.values(state.obligations).flatMap(({ id, kind, due }) =>
    (kind === 'signOff' || kind === 'yearlyReview') && (state.closed || endOfDate(due) <= now) ? [id] : [],
  );
}

function obligationOf(event: TaskEvent): string | undefined {
  switch (event.type) {
    case 'obligationOpened':
      return event.obligation.id;
    case 'obligationSettled':
    case 'obligationRescheduled':
      return event.obligation;
    default:
      return undefined;
  }
}

/** What is still owed goes on from now; what older quarters left unsaid is owed no longer. */
function takenOver({ state, now }: { state: TaskState; now: Instant }): readonly EventBody[] {
  const latest = latestPassedPeriod({ state, now });
  return openObligations(state).flatMap((obligation) =>
    isLeftBehind({ state, obligation, latest })
      ? settle({ state, id: obligation.id, now, kind: 'noLongerOwed' })
      : [goesOn({ state, obligation, now })],
  );
}

function goesOn({
  state: { policy, calendar },
  obligation: { id, due, basis, ladder },
  now,
}: {
  state: TaskState;
  obligation: Obligation;
  now: Instant;
}): EventBody {
  const schedule = scheduleLadder({ due, from: now, ladder, policy, calendar });
  return { type: 'obligationRescheduled', obligation: id, due, basis, schedule, cause: 'adoption' };
}

/** The last quarter whose report date has passed. */
function latestPassedPeriod({ state, now }: { state: TaskState; now: Instant }): string {
  const passed = Object.values(state.obligations).flatMap(({ kind, about: period, originalDue }) =>
    kind === 'quarterlyReport' && period !== undefined && originalDue < dateOf(now) ? [period] : [],
  );
  return passed.sort().at(-1) ?? '';
}

/** A report or review of a quarter before the last, unless DPI gave that report back. */
function isLeftBehind({
  state,
  obligation,
  latest,
}: {
  state: TaskState;
  obligation: Obligation;
  latest: string;
}): boolean {
  const { kind, about: period } = obligation;
  if ((kind !== 'quarterlyReport' && kind !== 'review') || period === undefined) return false;
  return isOpen(obligation) && period < latest && state.reports[period]?.status !== 'returned';
}
