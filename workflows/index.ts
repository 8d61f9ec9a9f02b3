export { planLaunch } from './plan-launch.js';
export { remediationTask } from './remediation-task.js';
export { unitReport } from './unit-report.js';
