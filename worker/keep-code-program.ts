import { failureConverterPath } from '../temporal/data-converter.js';
import { workflowCode } from './workflow-code.js';

/**
 * Makes the workflow code of this version, for workers without payload keys and for those with some, and keeps it: for the building of
 * an image, in which nothing is written later.
 */
await workflowCode();
await workflowCode({ failureConverterPath });
