import type { Operation } from '../operation/operation.js';
import { taskOperations } from './tasks.js';
import { unitReportReviewOperations } from './unit-report-reviews.js';
import { unitReportOperations } from './unit-reports.js';

/** Everything that the API does. */
export const operations: readonly Operation[] = [
  ...taskOperations,
  ...unitReportOperations,
  ...unitReportReviewOperations,
];
