import { commandTable, eventTable, obligationTable } from './life-tables.js';
import type { TableRows } from './markdown.js';
import {
  columnTable,
  ladderTable,
  layerTable,
  paperRefusalTable,
  periodPhaseTable,
  phaseTable,
  policyTable,
  refusalTable,
  standingTable,
  statusTable,
  timelineTable,
  unitReportRefusalTable,
} from './static-tables.js';

interface GeneratedTable {
  /** The file in which it stands, below its mark. */
  readonly file: string;
  readonly name: string;
  readonly rowsOf: () => TableRows;
}

const architecture: Readonly<Record<string, () => TableRows>> = {
  layers: layerTable,
  obligations: obligationTable,
  commands: commandTable,
  events: eventTable,
  refusals: refusalTable,
  unitReportRefusals: unitReportRefusalTable,
  paperRefusals: paperRefusalTable,
  phases: phaseTable,
  periodPhases: periodPhaseTable,
  standings: standingTable,
  statuses: statusTable,
  policy: policyTable,
  ladders: ladderTable,
  timelines: timelineTable,
};

/** The tables of the documentation that are read from the code. */
export const generatedTables: readonly GeneratedTable[] = [
  ...Object.entries(architecture).map(([name, rowsOf]) => ({ file: 'ARCHITECTURE.md', name, rowsOf })),
  { file: 'docs/adoption.md', name: 'columns', rowsOf: columnTable },
];
