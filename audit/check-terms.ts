import { indexDirectory } from '../domain/directory/index-directory.js';
import type { Directory } from '../domain/directory/types.js';
import { briefsOf } from '../domain/launch/plan-tasks.js';
import { readPlan } from '../domain/plan/read-plan.js';
import { firstDifference } from './difference.js';
import { type Finding, finding } from './findings.js';
import type { Input } from './inputs.js';
import { planFiles } from './manifest.js';
import { type BundleFiles, readJson } from './open-bundle.js';

/**
 * Whether tasks were launched as the enclosed plan says, under the enclosed policy and calendar. A task that is not in the plan
 * goes on for another that was handed over: its terms were made by a command.
 */
export function checkTerms({
  files,
  planId,
  tasks,
}: {
  files: BundleFiles;
  planId: string;
  tasks: readonly { readonly taskId: string; readonly first?: Input }[];
}): readonly Finding[] {
  const text = files.get(planFiles.text)?.toString('utf8');
  const [directory, policy, calendar] = [planFiles.directory, planFiles.policy, planFiles.calendar].map(
    (name) => readJson(files.get(name)),
  );
  if (text === undefined || !directory || !policy || !calendar)
    return [finding('badFile', { file: 'plan/' })];
  try {
    const read = readPlan({ text });
    if (!read.ok) return [finding('badFile', { file: planFiles.text, found: read.error.code })];
    const index = indexDirectory(directory as Directory);
    const briefs = new Map(
      briefsOf({ plan: read.plan, planId, directory: index }).map((brief) => [brief.taskId, brief]),
    );
    return tasks.flatMap(({ taskId, first }) => {
      const brief = briefs.get(taskId);
      if (!brief || first?.kind !== 'started') return [];
      const difference = firstDifference({ found: first.start.terms, expected: { brief, policy, calendar } });
      return difference ? [finding('termsOtherwise', { taskId, ...difference })] : [];
    });
  } catch (fault) {
    return [
      finding('badFile', { file: 'plan/', found: fault instanceof Error ? fault.message.slice(0, 200) : '' }),
    ];
  }
}
