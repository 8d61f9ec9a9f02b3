import type { Matter } from './matter.js';

/** One report stands for all tasks of a unit, so two lines of it would be one too many; other duties stay apart while they are few. */
const fewestOfOneUnit = { quarterlyReport: 2, other: 4 };
const fewestUnitsOfOneTask = 2;

/**
 * Matters that are one to the reader, together: the same duty of one unit for many tasks, and the same duty of many units
 * for one task (a collective). Every matter is in exactly one of the groups; the order is that of their first matters.
 */
export function collapse(matters: readonly Matter[]): readonly (readonly Matter[])[] {
  const ofUnits = grouped({
    matters,
    keyOf: (matter) => `${sameDuty(matter)} ${matter.debtor}`,
    fewestOf: ({ duty }) =>
      duty === 'quarterlyReport' ? fewestOfOneUnit.quarterlyReport : fewestOfOneUnit.other,
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
  const first = (group: readonly Matter[]): number =>
    Math.min(...group.map((matter) => place.get(matter) ?? 0));
  return [...together, ...ofTasks].sort((one, other) => first(one) - first(other));
}

/** Equal for matters that differ in task and unit only. */
function sameDuty({ planId, stance, duty, obligation, due, directBy, reachedAt }: Matter): string {
  const period = duty === 'quarterlyReport' || duty === 'yearlyReview' ? obligation.split('/')[1] : '';
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
