import { commandTable, eventTable, obligationTable } from './life-tables.js';
import type { TableRows } from './markdown.js';
import {
  ladderTable,
  layerTable,
  phaseTable,
  policyTable,
  refusalTable,
  statusTable,
  timelineTable,
} from './static-tables.js';

/** The tables of ARCHITECTURE.md that are read from the code, by the name in their mark. */
export const generatedTables: Readonly<Record<string, () => TableRows>> = {
  layers: layerTable,
  obligations: obligationTable,
  commands: commandTable,
  events: eventTable,
  refusals: refusalTable,
  phases: phaseTable,
  statuses: statusTable,
  policy: policyTable,
  ladders: ladderTable,
  timelines: timelineTable,
};
