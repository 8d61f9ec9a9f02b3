import { type Debtor, debtorId } from '../obligation/obligation.js';
import type { RungAudience } from '../policy/policy.js';
import type { Recipient } from './events.js';
import type { Leaders } from './owing.js';

/** Whom a rung means for a debtor of this task. */
export function recipientOf({
  to,
  debtor,
  brief,
}: {
  to: RungAudience;
  debtor: Debtor;
  brief: Leaders;
}): Recipient {
  switch (to) {
    case 'officer':
      return { role: 'officer', id: debtorId(debtor) };
    case 'head':
      return debtor.kind === 'leader' ? leader(debtor.leader, brief) : { role: 'head', id: debtor.unit };
    case 'dpi':
      return { role: 'dpi', id: brief.focalUnit };
    case 'viceChairman':
      return { role: 'viceChairman', id: brief.viceChairman };
    case 'chairman':
      return { role: 'chairman', id: brief.chairman };
  }
}

function leader(id: string, brief: Leaders): Recipient {
  return { role: id === brief.chairman ? 'chairman' : 'viceChairman', id };
}
