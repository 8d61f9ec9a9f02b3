import type { ObligationKind } from '../obligation/kinds.js';
import type { Recipient } from '../task/events.js';

/** Why somebody is told: he owes anew, soon, another is late, or silence was taken as consent. */
export type NoticeKind = 'newDuty' | 'reminder' | 'escalation' | 'consent';

/**
 * What does not wait for the next digest: what has reached a leader because others are late, a direction that a leader owes,
 * and one that a unit is to carry out. Lateness that a unit head or DPI learns of begins at 24:00: the next morning's digest
 * is the first moment at which they could do anything about it.
 */
export function isUrgent({
  kind,
  to,
  duty,
}: {
  kind: NoticeKind;
  to: Recipient;
  duty: ObligationKind;
}): boolean {
  const toLeader = to.role === 'viceChairman' || to.role === 'chairman';
  if (kind === 'escalation') return toLeader;
  return kind === 'newDuty' && (duty === 'direction' || duty === 'carryOut');
}
