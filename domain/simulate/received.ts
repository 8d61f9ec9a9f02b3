import { type CivilDate, dayThatEnds } from '../calendar/instant.js';
import type { RungAudience } from '../policy/policy.js';
import type { Escalation } from './escalation.js';

/** What one recipient would have got in a simulation. */
export interface Received {
  readonly role: RungAudience;
  readonly recipient: string;
  readonly count: number;
  /** Dates on which something came: that many digests. */
  readonly days: number;
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** The units that it was about, most first. */
  readonly units: readonly { readonly unit: string; readonly count: number }[];
}

/** What each recipient got, by role and then by how much. */
export function receivedBy({
  escalations,
  roles,
}: {
  escalations: readonly Escalation[];
  roles: readonly RungAudience[];
}): readonly Received[] {
  return roles.flatMap((role) => {
    const ofRole = escalations.filter(({ recipientRole }) => recipientRole === role);
    return [...grouped(ofRole, ({ recipient }) => recipient)]
      .map(([recipient, got]) => ({
        role,
        recipient,
        count: got.length,
        days: new Set(got.map(({ at }) => dayThatEnds(at))).size,
        first: dayThatEnds(got[0]?.at ?? ''),
        last: dayThatEnds(got.at(-1)?.at ?? ''),
        units: [...grouped(got, ({ unit }) => unit)]
          .map(([unit, about]) => ({ unit, count: about.length }))
          .sort((a, b) => b.count - a.count),
      }))
      .sort((a, b) => b.count - a.count);
  });
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
