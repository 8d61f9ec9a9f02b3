import { linesOf } from '../synthesis/synthesize.js';
import type { Synthesis } from '../synthesis/types.js';
import type { UnitReportLine } from './unit-report.js';

/** The tasks of which a unit owes or has made a report, in the order of the plan; undefined where it has sent none. */
export function unitReportInput({
  synthesis,
  unit,
}: {
  synthesis: Synthesis;
  unit: string;
}): readonly UnitReportLine[] | undefined {
  const lines = linesOf(synthesis).filter(
    (line) => line.unit === unit && (line.standing !== 'notOwed' || line.report !== undefined),
  );
  return lines.some(({ report }) => report !== undefined) ? lines : undefined;
}
