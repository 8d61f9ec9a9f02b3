import { checkFacts } from '../adoption/check-facts.js';
import type { AdoptedFacts } from '../adoption/facts.js';
import { pastActs } from '../adoption/past-acts.js';
import { about, type FactProblem, factProblem } from '../adoption/problems.js';
import { keptPast, takenOver } from '../adoption/take-over.js';
import type { Instant } from '../calendar/instant.js';
import type { Policy } from '../policy/policy.js';
import { decide } from './decide.js';
import type { TaskEvent } from './events.js';
import { fold } from './evolve.js';
import { type LaunchTerms, launch } from './launch.js';
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
 * ladder from `now`, so that lateness is told once, at the rung that it has reached.
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
  const past = keptPast({ ...lived, policy: terms.policy, now });
  const state = fold(past);
  return { ok: true, events: [...past, ...stamp({ state, bodies: takenOver({ state, now }), at: now })] };
}

type Lived =
  | { readonly ok: true; readonly events: readonly TaskEvent[]; readonly state: TaskState }
  | Extract<Adoption, { ok: false }>;

/** The past under the rules, with ladders that say nothing. */
function relive({ terms, facts, evidence, launchedAt, now }: Parameters<typeof adopt>[0]): Lived {
  const silent = { ...terms, policy: silenced(terms.policy) };
  const events = [...launch({ terms: silent, now: launchedAt })];
  let state = fold(events);
  const take = (more: readonly TaskEvent[]) => {
    events.push(...more);
    state = fold(more, state);
  };
  const acts = pastActs({ terms: silent, facts, evidence, launchedAt, now });
  for (const { at, by, command, field, owed } of acts) {
    if (owed) {
      take(tick({ state, now: at }));
      take(stamp({ state, bodies: [owed], at }));
    }
    const decision = decide({ state, command: { ...command, id: field, by }, now: at });
    if (!decision.ok) return { ok: false, problems: [asProblem({ field, refusal: decision.refusal })] };
    take(decision.events);
  }
  take(tick({ state, now }));
  return { ok: true, events, state };
}

function silenced(policy: Policy): Policy {
  return { ...policy, ladders: { unit: [], focal: [], leader: [], silenceConsents: [] } };
}

function asProblem({ field, refusal: { code, message } }: { field: string; refusal: Refusal }): FactProblem {
  if (code === 'notNow' || code === 'taskClosed') return factProblem({ code: 'notPossible', field });
  return { code, field, message: about({ field, message }) };
}
