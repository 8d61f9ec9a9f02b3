import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchPlan } from '../cli/client.js';
import { projectRoot } from './environment.js';
import type { Progress } from './progress.js';

const SAMPLE = 'sample-plan.txt';
/** Who launches it: one of those who watch over plans. */
const LAUNCHER = 'giam-sat-1.so-ke-hoach-va-dau-tu';

/** Launches the sample plan with its directory, as a person would; a plan that runs already is left as it is. */
export async function loadSample({
  baseUrl,
  progress,
}: {
  baseUrl: string;
  progress: Progress;
}): Promise<void> {
  progress.line('loading the sample plan');
  const { tasks, workflows } = await launchPlan({
    baseUrl,
    as: LAUNCHER,
    text: await readFile(join(projectRoot, 'data', SAMPLE), 'utf8'),
    onProgress: ({ started, of }) => progress.live(`sample plan: ${started} of ${of} workflows started`),
  });
  progress.line(`sample plan: ${tasks} tasks, ${workflows} workflows`);
}
