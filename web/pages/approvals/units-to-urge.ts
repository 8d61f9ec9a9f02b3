import { useQueries, useQuery } from '@tanstack/react-query';
import type { Policy } from '../../../domain/policy/policy.js';
import type { TaskRow } from '../../data/api.js';
import { policyQuery, tasksQuery, useAccount } from '../../data/queries.js';
import { type IssuedPaper, papersQuery } from '../papers/papers-data.js';

/** A unit whose late duties have come to the focal department, which urges it in writing. */
export interface UnitToUrge {
  readonly planId: string;
  readonly unit: string;
  readonly late: number;
  /** The last note that it got. */
  readonly note: IssuedPaper | undefined;
}

/** The units to urge, those without a note first, then those that owe most; undefined while it is asked for. */
export function useUnitsToUrge(): readonly UnitToUrge[] | undefined {
  const { person } = useAccount();
  const isOn = person.role === 'dpiSupervisor';
  const { data: rows } = useQuery({ ...tasksQuery({ overdue: 'true' }), enabled: isOn });
  const planIds = [...new Set((rows ?? []).map(({ planId }) => planId))];
  const policies = useQueries({ queries: planIds.map((planId) => policyQuery(planId)) });
  const papers = useQueries({ queries: planIds.map((planId) => papersQuery(planId)) });
  if (!rows) return undefined;
  const found = planIds.flatMap((planId, at) => {
    const policy = policies[at]?.data;
    const issued = papers[at]?.data;
    return policy && issued ? ofPlan({ planId, rows, policy, papers: issued, focal: person.unit ?? '' }) : [];
  });
  return found.toSorted(
    (one, other) =>
      Number(one.note !== undefined) - Number(other.note !== undefined) || other.late - one.late,
  );
}

function ofPlan({
  planId,
  rows,
  policy,
  papers,
  focal,
}: {
  planId: string;
  rows: readonly TaskRow[];
  policy: Pick<Policy, 'ladders'>;
  papers: readonly IssuedPaper[];
  focal: string;
}): readonly UnitToUrge[] {
  const told = new Set(
    policy.ladders.unit.flatMap(({ id, side, to }) =>
      side === 'after' && to !== 'officer' && to !== 'head' ? [id] : [],
    ),
  );
  const late = new Map<string, number>();
  for (const row of rows)
    for (const { debtor, rung } of row.planId === planId ? row.duties : [])
      if (debtor !== focal && isUnitOf({ row, debtor }) && rung !== undefined && told.has(rung))
        late.set(debtor, (late.get(debtor) ?? 0) + 1);
  return [...late].map(([unit, count]) => ({
    ...{ planId, unit, late: count },
    note: papers
      .filter((paper) => isNoteTo({ paper, unit }))
      .toSorted(byDate)
      .at(-1),
  }));
}

/** Leaders owe in tasks too, and are not urged by the department. */
function isUnitOf({ row, debtor }: { row: TaskRow; debtor: string }): boolean {
  return debtor === row.unit || row.coordinators.includes(debtor);
}

function isNoteTo({ paper: { about, replacedBy }, unit }: { paper: IssuedPaper; unit: string }): boolean {
  return about.kind === 'urgingNote' && about.unit === unit && replacedBy === undefined;
}

function byDate(one: IssuedPaper, other: IssuedPaper): number {
  return one.issuedAt < other.issuedAt ? -1 : 1;
}
