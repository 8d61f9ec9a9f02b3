import type { Actor } from '../task/actor.js';
import type { PaperRequest } from './request.js';

/**
 * Who may issue a paper: DPI its own, the head of a unit that unit's report, a leader his direction and the chairman any; the plan
 * the chairman or a vice-chairman.
 */
export function mayIssue({
  by: { role, unit, leader },
  about,
  focalUnit,
  directedBy,
}: {
  by: Actor;
  about: PaperRequest;
  focalUnit: string;
  /** The leader who gave the direction that the paper is about. */
  directedBy?: string | undefined;
}): boolean {
  switch (about.kind) {
    case 'consolidatedReport':
    case 'urgingNote':
    case 'leaderNote':
      return unit === focalUnit && (role === 'dpiSupervisor' || role === 'unitHead');
    case 'unitReport':
      return unit === about.unit && role === 'unitHead';
    case 'direction':
      return role === 'chairman' || (role === 'viceChairman' && leader === directedBy);
    case 'planWithAnnex':
      return role === 'chairman' || role === 'viceChairman';
  }
}
