import type { OfficialStatus } from '../views/official-status.js';
import type { SynthesisCounts, SynthesisLine } from './types.js';

/** Counts over some lines of a synthesis. */
export function countsOf(lines: readonly SynthesisLine[]): SynthesisCounts {
  const standing = (wanted: SynthesisLine['standing']) =>
    lines.filter((line) => line.standing === wanted).length;
  const [inTime, late, returned, missing] = [
    standing('inTime'),
    standing('late'),
    standing('returned'),
    standing('missing'),
  ];
  const petitions = lines.flatMap((line) => line.petitions);
  const answered = petitions.filter(({ answer }) => answer !== undefined).length;
  return {
    tasks: lines.length,
    owed: inTime + late + returned + missing,
    reported: inTime + late,
    inTime,
    late,
    nil: lines.filter(isNil).length,
    returned,
    missing,
    petitionsOpen: petitions.length - answered,
    petitionsAnswered: answered,
    byStatus: byStatus(lines),
  };
}

/** The report is in. */
export function isReported({ standing }: SynthesisLine): boolean {
  return standing === 'inTime' || standing === 'late';
}

/** A report is in and says that there is nothing to report. */
export function isNil(line: SynthesisLine): boolean {
  return isReported(line) && line.report?.nil === true;
}

function byStatus(lines: readonly SynthesisLine[]): SynthesisCounts['byStatus'] {
  const counts: Partial<Record<OfficialStatus, number>> = {};
  for (const { officialStatus } of lines) counts[officialStatus] = (counts[officialStatus] ?? 0) + 1;
  return counts;
}
