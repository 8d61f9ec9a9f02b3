import { fileURLToPath } from 'node:url';

const workflowsPath = fileURLToPath(new URL('../workflows/index.ts', import.meta.url));

/**
 * The workflow code as a worker loads it: once for all workflows of a worker, not once for each. Neither workflows nor rules hold
 * anything of one workflow in a module: what rules keep in mind they keep by the object that it was reckoned from, and policies and
 * calendars are shared frozen.
 */
export const workflowSources = { workflowsPath, preloadModules: [workflowsPath] };
