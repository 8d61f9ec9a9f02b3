import { operationTable, personTable, variantTable } from './authorization-tables.js';
import { commandTable, eventTable, obligationTable } from './life-tables.js';
import type { TableRows } from './markdown.js';
import { routeTable } from './route-table.js';
import {
  columnTable,
  editionTable,
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
  routes: routeTable,
};

const authorization: Readonly<Record<string, () => TableRows>> = {
  persons: personTable,
  authAccount: operationTable(['account', 'system']),
  authPlans: operationTable(['plans']),
  authTasks: operationTable(['tasks']),
  authCommands: variantTable('command'),
  authReports: operationTable(['reports']),
  authPeriods: operationTable(['periods']),
  authPeriodCommands: variantTable('periodCommand'),
  authPapers: operationTable(['papers']),
  authPreviews: variantTable('paper', 'preview'),
  authIssues: variantTable('paper', 'issue'),
  authFiles: operationTable(['files']),
  authNotices: operationTable(['notices']),
  authTerms: operationTable(['terms', 'views']),
  authAudit: operationTable(['audit']),
};

/** The tables of the documentation that are read from the code. */
export const generatedTables: readonly GeneratedTable[] = [
  ...Object.entries(architecture).map(([name, rowsOf]) => ({ file: 'ARCHITECTURE.md', name, rowsOf })),
  ...Object.entries(authorization).map(([name, rowsOf]) => ({ file: 'docs/authorization.md', name, rowsOf })),
  { file: 'docs/adoption.md', name: 'columns', rowsOf: columnTable },
  { file: 'docs/upgrades.md', name: 'editions', rowsOf: editionTable },
];
