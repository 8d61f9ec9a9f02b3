import { z } from 'zod';
import type { StoredPlan } from '../activities/store/port.js';
import { adoptPlan } from '../domain/adoption/adopt-plan.js';
import type { PlanAdoption } from '../domain/adoption/facts.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { TaskBrief } from '../domain/task/brief.js';
import { Problem } from './problem.js';

const date = z.iso.date();
const words = z.string().max(5_000);
const mostRows = 20_000;
const mostProblemsShown = 500;

const report = z.strictObject({
  period: z.string().regex(/^\d{4}-Q[1-4]$/),
  reportedOn: date.exactOptional(),
  nil: z.boolean().exactOptional(),
  text: words.exactOptional(),
  acceptedOn: date.exactOptional(),
  returnedOn: date.exactOptional(),
});

const row = z.strictObject({
  shortcoming: z.int().min(1).max(10_000),
  task: z.int().min(1).max(10_000),
  unit: z.string().min(1).max(200),
  returnedOn: date.exactOptional(),
  returnReason: words.exactOptional(),
  acceptedOn: date.exactOptional(),
  planApprovedOn: date.exactOptional(),
  planCompletion: date.exactOptional(),
  milestoneReachedOn: date.exactOptional(),
  reports: z.array(report).max(200).exactOptional(),
  extendedTo: date.exactOptional(),
  extendedOn: date.exactOptional(),
  extendedBy: z.enum(['viceChairman', 'chairman']).exactOptional(),
  percent: z.number().exactOptional(),
  proposedOn: date.exactOptional(),
  verifiedOn: date.exactOptional(),
  remarks: words.exactOptional(),
});

/** A plan under way as it is handed over: when its tasks were given out, the hash of the sheet, and what is known of each. */
export const adoptionRequest = z.strictObject({
  launchedOn: date,
  evidence: z.string().regex(/^[0-9a-f]{64}$/),
  rows: z.array(row).max(mostRows),
}) satisfies z.ZodType<PlanAdoption>;

/** Refuses an adoption of which any row has a problem: nothing is launched then. */
export function refuseProblems({
  adoption,
  briefs,
  terms,
  now,
}: {
  adoption: PlanAdoption;
  briefs: readonly TaskBrief[];
  terms: Pick<StoredPlan, 'policy' | 'calendar'>;
  now: Instant;
}): void {
  const adopted = adoptPlan({ briefs, terms, adoption, now });
  if (adopted.ok) return;
  const count = String(adopted.problems.length);
  throw new Problem({
    status: 422,
    code: 'adoptionProblems',
    sentence: {
      vi: `Bảng hiện trạng có ${count} chỗ chưa đúng; chưa triển khai nhiệm vụ nào.`,
      en: `The state of the plan has ${count} problems; nothing was launched.`,
    },
    details: { problems: adopted.problems.slice(0, mostProblemsShown) },
  });
}

/** Under one id stands one past: a plan that runs already is not taken over again from other facts. */
export function refuseOtherPast({ stored, asked }: { stored: StoredPlan; asked: StoredPlan }): void {
  if (!asked.adoption || pastAsText(stored) === pastAsText(asked)) return;
  throw new Problem({
    status: 409,
    code: 'adoptionChanged',
    sentence: {
      vi: `Kế hoạch ${stored.planId} đã được triển khai với hiện trạng khác; không thay đổi gì.`,
      en: `Plan ${stored.planId} was launched from another state; nothing was changed.`,
    },
  });
}

function pastAsText({ adoption }: StoredPlan): string {
  return adoption ? JSON.stringify([adoption.launchedOn, adoption.rows]) : '';
}
