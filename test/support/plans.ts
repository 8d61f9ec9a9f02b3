import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { LaunchTerms } from '../../domain/task/launch.js';

/** The province's plan as published lies beside the project, not in it. */
export const realPlan = fileURLToPath(new URL('../../../shared/plan/thanh-hoa-2022.txt', import.meta.url));

/** The plan that comes with the project. */
export const samplePlan = fileURLToPath(new URL('../../data/sample-plan.txt', import.meta.url));

/** The text of the province's plan; undefined where it does not lie beside the project: such tests are skipped and say so. */
export const realText = existsSync(realPlan) ? readFileSync(realPlan, 'utf8') : undefined;

export const sampleText = readFileSync(samplePlan, 'utf8');

/** The tasks of a plan under the terms that come with dondoc. */
export function tasksOf({
  text,
  planId = 'ke-hoach',
}: {
  text: string;
  planId?: string;
}): readonly LaunchTerms[] {
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.message.en);
  const directory = indexDirectory(shippedDirectory());
  const terms = { policy: shippedPolicy(), calendar: shippedCalendar() };
  return briefsOf({ plan: read.plan, planId, directory }).map((brief) => ({ brief, ...terms }));
}
