import type { Instant } from '../calendar/instant.js';
import type { Declaration, TaskEvent } from '../task/events.js';
import type { LaunchTerms } from '../task/launch.js';

/** The first events of an adopted task without its launch, whose terms travel beside it: sent once, not twice. */
export interface AdoptedPast {
  readonly launchedAt: Instant;
  readonly events: readonly TaskEvent[];
  /** Absent where it was not kept. */
  readonly declared?: Declaration;
}

/** The past as it is sent to a workflow. Events that do not begin with a launch are a bug and throw. */
export function pastOf([launched, ...events]: readonly TaskEvent[], declared?: Declaration): AdoptedPast {
  if (launched?.type !== 'taskLaunched') throw new Error('the past of a task begins with its launch');
  return { launchedAt: launched.at, events, ...(declared && { declared }) };
}

/** All first events of the task, its launch before the others. */
export function eventsOfPast({
  terms,
  past: { launchedAt, events, declared },
}: {
  terms: LaunchTerms;
  past: AdoptedPast;
}): readonly TaskEvent[] {
  const launched = {
    type: 'taskLaunched',
    ...terms,
    ...(declared && { declared }),
    sequence: 1,
    at: launchedAt,
    adopted: true,
  } as const;
  return [launched, ...events];
}
