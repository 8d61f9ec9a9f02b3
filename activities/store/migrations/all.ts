import type { Migration } from './migration.js';
import { termsStandOnce } from './terms-stand-once.js';

/** All steps that this version knows, in order. What stands here once is never changed or taken away. */
export const migrations: readonly Migration[] = [termsStandOnce];
