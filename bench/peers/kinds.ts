import type { ContenderKind } from './contender.js';
import { agenda } from './kinds/agenda.js';
import { dbos } from './kinds/dbos.js';
import { dondoc } from './kinds/dondoc.js';
import { restate } from './kinds/restate.js';

/** All contenders, in the order of the table. */
export const kinds: readonly ContenderKind[] = [dondoc, dbos, restate, agenda];
