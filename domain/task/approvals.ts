import type { ObligationKind } from '../obligation/kinds.js';

/** Duties behind which something may wait for a yes or no by the one who owes them. */
export const approvedByAnswer: readonly ObligationKind[] = [
  'review',
  'verification',
  'detailedPlan',
  'quarterlyReport',
  'signOff',
];
