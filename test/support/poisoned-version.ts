import { changedVersion } from './changed-version.js';

/** What its code throws whenever it is to carry the task on. */
export const poison = 'this version cannot carry it on';

/** The project with a mistake in its workflow code that meets one task alone: each of its workflow tasks fails, at every attempt. */
export function poisonedVersion(taskId: string): ReturnType<typeof changedVersion> {
  const begin =
    'export async function remediationTask(input: RemediationTaskInput): Promise<RemediationTaskResult> {\n';
  const mistake = `if (input.terms.brief.taskId === ${JSON.stringify(taskId)}) throw new Error(${JSON.stringify(poison)});\n`;
  return changedVersion({
    'workflows/remediation-task.ts': (text) => text.replace(begin, `${begin}${mistake}`),
  });
}
