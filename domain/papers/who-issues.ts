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

/** Who may see a paper before it is issued: whoever may issue it, and those who prepare it for him. */
export function mayPreview({ by, about, focalUnit, directedBy }: Parameters<typeof mayIssue>[0]): boolean {
  if (mayIssue({ by, about, focalUnit, directedBy })) return true;
  if (by.role === 'dpiSupervisor') return by.unit === focalUnit;
  const preparedBy = about.kind === 'unitReport' ? about.unit : focalUnit;
  const isOfLeaders = about.kind === 'direction' || about.kind === 'planWithAnnex';
  return by.role === 'officer' && by.unit === preparedBy && !isOfLeaders;
}
