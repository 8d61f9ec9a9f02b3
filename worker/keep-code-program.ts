import { workflowCode } from './workflow-code.js';

/** Makes the workflow code of this version and keeps it: for the building of an image, in which nothing is written later. */
await workflowCode();
