export { planLaunch } from './plan-launch.js';
export { remediationTask } from './remediation-task.js';
export { reportingPeriod } from './reporting-period.js';
export { unitReport } from './unit-report.js';
