import type { Overview, ReportCounts } from '../../data/overview.js';

/** How many of the reports that a unit owed in a quarter did not come in time. */
export interface Cell {
  readonly owed: number;
  readonly lacking: number;
  /** From 0, all in time, to 4, none. */
  readonly shade: number;
}

export interface HeatRow {
  readonly unit: string;
  /** One for each quarter; undefined where nothing was owed. */
  readonly cells: readonly (Cell | undefined)[];
  readonly lacking: number;
}

/** Units by how many of their reports did not come in time, the worst first. */
export function heatRows(units: Overview['units']): readonly HeatRow[] {
  return units
    .map(({ unit, quarters }) => {
      const cells = quarters.map(cellOf);
      return { unit, cells, lacking: cells.reduce((sum, cell) => sum + (cell?.lacking ?? 0), 0) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
    .toSorted((one, other) => other.lacking - one.lacking || (one.unit < other.unit ? -1 : 1));
}

function cellOf({ owed, late, returned, missing }: ReportCounts): Cell | undefined {
  if (owed === 0) return undefined;
  const lacking = late + returned + missing;
  const share = lacking / owed;
  return { owed, lacking, shade: share === 0 ? 0 : share <= 0.25 ? 1 : share <= 0.5 ? 2 : share < 1 ? 3 : 4 };
}
