import { fileURLToPath } from 'node:url';

const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * The workflow code as a worker loads it. The rules are loaded once for all workflows of a worker, not once for each: they hold no
 * state of a workflow (what they keep in mind they keep by the object that it was reckoned from).
 */
export const workflowSources = {
  workflowsPath: pathOf('workflows/index.ts'),
  preloadModules: [
    'domain/adoption/past.ts',
    'domain/calendar/clock.ts',
    'domain/calendar/instant.ts',
    'domain/period/decide.ts',
    'domain/period/evolve.ts',
    'domain/period/schedule.ts',
    'domain/period/state.ts',
    'domain/period/tick.ts',
    'domain/task/decide.ts',
    'domain/task/evolve.ts',
    'domain/task/filing.ts',
    'domain/task/firing.ts',
    'domain/task/launch.ts',
    'domain/task/successors.ts',
    'domain/task/tick.ts',
    'domain/views/period-summary.ts',
    'domain/views/summary.ts',
  ].map(pathOf),
};
