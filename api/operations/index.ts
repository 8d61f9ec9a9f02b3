import type { Operation } from '../operation/operation.js';
import { accountOperations } from './account.js';
import { approvalOperations } from './approvals.js';
import { auditOperations } from './audit.js';
import { bulkOperations } from './bulk.js';
import { changeOperations } from './changes.js';
import { directoryOperations } from './directory.js';
import { fileOperations } from './files.js';
import { noticeOperations } from './notices.js';
import { overviewOperations } from './overview.js';
import { paperOperations } from './papers.js';
import { periodOperations } from './periods.js';
import { planOperations } from './plans.js';
import { sessionOperations } from './sessions.js';
import { synthesisOperations } from './syntheses.js';
import { synthesisTextOperations } from './synthesis-texts.js';
import { taskOperations } from './tasks.js';
import { termsOperations } from './terms.js';
import { termsPreviewOperations } from './terms-preview.js';
import { unitReportReviewOperations } from './unit-report-reviews.js';
import { unitReportOperations } from './unit-reports.js';
import { viewOperations } from './views.js';

/** Everything that the API does. */
export const operations: readonly Operation[] = [
  ...accountOperations,
  ...sessionOperations,
  ...planOperations,
  ...overviewOperations,
  ...taskOperations,
  ...approvalOperations,
  ...bulkOperations,
  ...noticeOperations,
  ...changeOperations,
  ...termsOperations,
  ...directoryOperations,
  ...termsPreviewOperations,
  ...unitReportOperations,
  ...unitReportReviewOperations,
  ...periodOperations,
  ...synthesisOperations,
  ...synthesisTextOperations,
  ...paperOperations,
  ...fileOperations,
  ...viewOperations,
  ...auditOperations,
];
