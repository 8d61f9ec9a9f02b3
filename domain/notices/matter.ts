import type { CivilDate, Instant } from '../calendar/instant.js';
import type { ObligationKind } from '../obligation/kinds.js';
import type { Notice } from './notice.js';
import type { StandingOf } from './standing.js';

/** What a matter asks of the reader: to do it, to direct because another is late, to know that, to know of a consent. */
export type Stance = 'owes' | 'directs' | 'told' | 'consented';

/** One duty of one task as the reader is concerned by it, from all notices about it. */
export interface Matter {
  readonly stance: Stance;
  readonly planId: string;
  readonly taskId: string;
  readonly shortcoming: Notice['shortcoming'];
  readonly taskNumber: number;
  readonly confidential: boolean;
  /** The duty at issue; for a direction that which is behind. */
  readonly duty: ObligationKind;
  readonly obligation: string;
  readonly debtor: string;
  readonly due: CivilDate;
  /** When the first of its notices was written. */
  readonly reachedAt: Instant;
  /** By when the reader must direct. */
  readonly directBy?: CivilDate;
  /** The obligation that the reader's page opens on. */
  readonly opensOn: string;
}

/**
 * The matters that notices to one recipient tell of: one for a duty however often it was told, an escalation and the
 * direction that it calls for together, and none of what was settled meanwhile.
 */
export function mattersOf({
  notices,
  standingOf,
}: {
  notices: readonly Notice[];
  standingOf: StandingOf;
}): readonly Matter[] {
  const byDuty = new Map<string, Notice[]>();
  for (const notice of notices) {
    const key = `${notice.taskId}#${ownDirection(notice)?.obligation ?? notice.obligation}`;
    byDuty.set(key, [...(byDuty.get(key) ?? []), notice]);
  }
  return [...byDuty.values()].flatMap((told) => matterOf({ told, standingOf }));
}

function matterOf({
  told,
  standingOf,
}: {
  told: readonly Notice[];
  standingOf: StandingOf;
}): readonly Matter[] {
  const direction = told.findLast((notice) => ownDirection(notice) !== undefined);
  const latest = direction ?? told.at(-1);
  const first = told[0];
  if (!latest || !first) return [];
  const { planId, taskId, shortcoming, taskNumber, confidential, sequence } = latest;
  const now = standingOf(latest);
  if (!now.open && latest.kind !== 'consent') return [];
  const about = ownDirection(latest);
  const common = { planId, taskId, shortcoming, taskNumber, confidential, reachedAt: first.at };
  if (about) {
    const { due } = standingOf({ ...about, taskId, sequence });
    return [{ ...common, ...about, due, stance: 'directs', directBy: now.due, opensOn: latest.obligation }];
  }
  const { duty, obligation, debtor } = latest;
  const stance = stanceOf(latest);
  return [{ ...common, stance, duty, obligation, debtor, due: now.due, opensOn: obligation }];
}

function stanceOf({ kind }: Notice): Stance {
  switch (kind) {
    case 'newDuty':
    case 'reminder':
      return 'owes';
    case 'escalation':
      return 'told';
    case 'consent':
      return 'consented';
  }
}

/** The duty about which the reader himself owes a direction. */
function ownDirection({ behind, debtor, to }: Notice): Notice['behind'] {
  return debtor === to.id ? behind : undefined;
}
