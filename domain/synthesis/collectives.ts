import { isNil, isReported } from './counts.js';
import { groupedBy } from './grouped-by.js';
import type { CollectiveSynthesis, SynthesisLine } from './types.js';

/**
 * The tasks that more than one unit carries (plan: "UBND các huyện, thị xã, thành phố"), with those who did not report, by
 * name. A unit that has handed the task over or was freed of it is a member no more.
 */
export function collectivesOf(lines: readonly SynthesisLine[]): readonly CollectiveSynthesis[] {
  const carried = lines.filter(isCarried);
  return [...groupedBy(carried, ({ shortcoming, taskNumber }) => `${shortcoming}.${taskNumber}`).values()]
    .filter((members) => members.length > 1)
    .map(collectiveOf);
}

function isCarried({ unit, officialStatus }: SynthesisLine): boolean {
  return unit !== undefined && officialStatus !== 'handedOver' && officialStatus !== 'withdrawn';
}

function collectiveOf(lines: readonly SynthesisLine[]): CollectiveSynthesis {
  const unitsWhere = (holds: (line: SynthesisLine) => boolean) =>
    lines.flatMap((line) => (line.unit !== undefined && holds(line) ? [line.unit] : []));
  return {
    shortcoming: lines[0]?.shortcoming ?? 0,
    taskNumber: lines[0]?.taskNumber ?? 0,
    members: lines.length,
    reported: lines.filter(isReported).length,
    missing: unitsWhere(({ standing }) => standing === 'missing'),
    late: unitsWhere(({ standing }) => standing === 'late'),
    nil: unitsWhere(isNil),
    returned: unitsWhere(({ standing }) => standing === 'returned'),
    notOwed: unitsWhere(({ standing }) => standing === 'notOwed'),
  };
}
