import type { Instant } from '../calendar/instant.js';
import type { NameOf } from '../notices/notice.js';
import type { LocalizedText } from '../text/localized.js';
import { linesOf } from './synthesize.js';
import type { CollectiveSynthesis, Synthesis, SynthesisCounts, SynthesisLine } from './types.js';

export interface NamedUnit {
  readonly unit: string;
  readonly name: LocalizedText;
}

/** How a unit stands with its reports; `lacking` are its tasks whose report is missing or was returned: "7.1". */
export interface UnitStanding extends NamedUnit {
  readonly counts: SynthesisCounts;
  readonly lacking: readonly string[];
}

/** A task of a collective with those who did not report, by name. */
export interface CollectiveStanding {
  readonly task: string;
  readonly members: number;
  readonly reported: number;
  readonly missing: readonly NamedUnit[];
  readonly returned: readonly NamedUnit[];
  readonly late: readonly NamedUnit[];
  readonly nil: readonly NamedUnit[];
}

/** Who has reported in a period and who has not, as it stands at a moment. */
export interface ReportingStanding {
  readonly asOf: Instant;
  readonly counts: SynthesisCounts;
  /** Every unit that owes a report, most lacking first. */
  readonly units: readonly UnitStanding[];
  readonly collectives: readonly CollectiveStanding[];
  /** Tasks whose report is missing because no unit is named yet; the names are the plan's own. */
  readonly awaitingUnit: readonly { readonly task: string; readonly writtenUnit: string }[];
}

/** Names whoever a synthesis finds not to have reported. */
export function reportingStanding({
  synthesis,
  nameOf,
}: {
  synthesis: Synthesis;
  nameOf: NameOf;
}): ReportingStanding {
  const lines = linesOf(synthesis);
  const numbers = new Map(lines.map((line) => [line.taskId, numberOf(line)]));
  const named = (units: readonly string[]) => units.map((unit) => ({ unit, name: nameOf(unit) }));
  const units = synthesis.units
    .filter(({ counts }) => counts.owed > 0)
    .map(({ unit, counts, missing }) => ({
      unit,
      name: nameOf(unit),
      counts,
      lacking: missing.map((taskId) => numbers.get(taskId) ?? taskId),
    }));
  return {
    asOf: synthesis.frozenAt,
    counts: synthesis.counts,
    units: units.toSorted((a, b) => b.lacking.length - a.lacking.length),
    collectives: synthesis.collectives.filter(isAsked).map((one) => ({
      task: numberOf(one),
      members: one.members,
      reported: one.reported,
      missing: named(one.missing),
      returned: named(one.returned),
      late: named(one.late),
      nil: named(one.nil),
    })),
    awaitingUnit: lines.flatMap((line) =>
      line.unit === undefined && line.standing === 'missing'
        ? [{ task: numberOf(line), writtenUnit: line.writtenUnit ?? '' }]
        : [],
    ),
  };
}

/** Of a task that nobody had to report on there is nothing to tell. */
function isAsked({ members, notOwed }: CollectiveSynthesis): boolean {
  return notOwed.length < members;
}

function numberOf({ shortcoming, taskNumber }: Pick<SynthesisLine, 'shortcoming' | 'taskNumber'>): string {
  return `${String(shortcoming)}.${String(taskNumber)}`;
}
