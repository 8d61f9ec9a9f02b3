import type { PaperRequest } from './request.js';

/** The units that a paper is about, which may therefore read it; none for those that speak of the whole plan to leaders. */
export function concernedUnits(about: PaperRequest): readonly string[] {
  switch (about.kind) {
    case 'unitReport':
    case 'urgingNote':
      return [about.unit];
    case 'direction':
      // The id of a task ends with its unit.
      return about.task.split('/').slice(-1);
    case 'consolidatedReport':
    case 'leaderNote':
    case 'planWithAnnex':
      return [];
  }
}
