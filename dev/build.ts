import { createProgress } from './progress.js';
import { buildWeb } from './web/build.js';

await buildWeb({ progress: createProgress() });
