import type { Operation } from '../operation/operation.js';
import { taskOperations } from './tasks.js';

/** Everything that the API does. */
export const operations: readonly Operation[] = [...taskOperations];
