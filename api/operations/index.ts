import type { Operation } from '../operation/operation.js';
import { planOperations } from './plans.js';
import { taskOperations } from './tasks.js';

/** Everything that the API does. */
export const operations: readonly Operation[] = [...planOperations, ...taskOperations];
