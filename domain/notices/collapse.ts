import type { Matter } from './matter.js';

/**
 * How many duties of one unit and one date become one line. A unit writes one report for all its tasks, and a leader speaks to
 * a unit once about what it owes; what one has to do oneself stays apart while it is little.
 */
function fewestOfOneUnit({ duty, stance }: Matter): number {
  return duty === 'quarterlyReport' || stance === 'told' || stance === 'directs' ? 2 : 4;
}

const fewestUnitsOfOneTask = 2;

/**
 * Matters that are one to the reader, together: the same duty of one unit for many tasks, and the same duty of many units
 * for one task (a collective). Every matter is in exactly one of the groups; the order is that of their first matters.
 */
export function collapse(matters: readonly Matter[]): readonly (readonly Matter[])[] {
  const ofUnits = grouped({
    matters,
    keyOf: (matter) => `${sameDuty(matter)} ${matter.debtor}`,
    fewestOf: fewestOfOneUnit,
  });
  const together = ofUnits.filter((group) => group.length > 1);
  const single = ofUnits.filter((group) => group.length === 1).flat();
  const ofTasks = grouped({
    matters: single,
    keyOf: (matter) =>
      `${sameDuty(matter)} ${String(matter.shortcoming.number)}.${String(matter.taskNumber)}`,
    fewestOf: () => fewestUnitsOfOneTask,
  });
  const place = new Map(matters.map((matter, at) => [matter, at]));
  const first = ([matter]: readonly Matter[]): number => (matter && place.get(matter)) ?? 0;
  return [...together, ...ofTasks].sort((one, other) => first(one) - first(other));
}

/** Equal for matters that differ in task and unit only. */
function sameDuty({ planId, stance, duty, obligation, due, directBy, reachedAt }: Matter): string {
  const period = /\/(\d{4}(?:-Q\d)?)(?:\/|$)/.exec(obligation)?.[1] ?? '';
  const reached = stance === 'directs' ? reachedAt.slice(0, 10) : '';
  return [planId, stance, duty, period, due, directBy, reached].join(' ');
}

function grouped({
  matters,
  keyOf,
  fewestOf,
}: {
  matters: readonly Matter[];
  keyOf: (matter: Matter) => string;
  fewestOf: (matter: Matter) => number;
}): readonly (readonly Matter[])[] {
  const groups = new Map<string, Matter[]>();
  for (const matter of matters) groups.set(keyOf(matter), [...(groups.get(keyOf(matter)) ?? []), matter]);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first && group.length >= fewestOf(first) ? [group] : group.map((matter) => [matter]);
  });
}
