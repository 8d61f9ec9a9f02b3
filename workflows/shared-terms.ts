import type { LaunchTerms } from '../domain/task/launch.js';
import type { TaskState } from '../domain/task/state.js';
import type { RemediationTaskInput } from './messages.js';

type Shared = Pick<LaunchTerms, 'calendar' | 'policy'>;

/** More than the plans that are under way in a province; above it, the one that came first is let go. */
const mostKept = 100;
/** What was given so far, by its JSON: one object for all workflows of a worker, which hold it until they end. */
const kept = new Map<string, object>();

/**
 * A task is given the policy and the calendar of its plan, as hundreds of others are: it goes on with the ones that are in memory already,
 * so that hundreds of workflows hold them once, and what rules keep in mind of a calendar too. Equal values are the same to
 * every rule, and frozen: no workflow can tell. The decoded input is altered in place, since the SDK holds on to it.
 */
export function shareTerms({ terms, carried }: Pick<RemediationTaskInput, 'carried' | 'terms'>): void {
  share(terms);
  if (carried) share(carried);
}

function share(holder: LaunchTerms | TaskState): void {
  const shared: Shared = { policy: oneOf(holder.policy), calendar: oneOf(holder.calendar) };
  Object.assign(holder, shared);
}

function oneOf<Value extends object>(value: Value): Value {
  const json = JSON.stringify(value);
  const known = kept.get(json);
  if (known) return known as Value;
  for (const [oldest] of kept) {
    if (kept.size < mostKept) break;
    kept.delete(oldest);
  }
  kept.set(json, frozen(value));
  return value;
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value))
    if (typeof part === 'object' && part !== null) frozen(part as object);
  return Object.freeze(value);
}
