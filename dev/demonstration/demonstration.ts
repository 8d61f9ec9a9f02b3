import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CivilDate, Instant } from '../../domain/calendar/instant.js';
import type { Naming } from '../../domain/launch/naming.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { projectRoot } from '../environment.js';

/** What is invented for a demonstration: when its plan began, as of when it is shown, how people behaved, what they wrote. */
export interface Demonstration {
  readonly launchedOn: CivilDate;
  readonly asOf: Instant;
  readonly namings: readonly Naming[];
  readonly behaviour: Behaviour;
  readonly words: {
    readonly progress: readonly string[];
    readonly difficulty: string;
    readonly returnReason: string;
    readonly remarks: string;
    readonly reopening: string;
  };
}

/** The demonstration that comes with dondoc. */
export function readDemonstration(): Demonstration {
  return JSON.parse(readFileSync(join(projectRoot, 'data', 'demonstration.json'), 'utf8')) as Demonstration;
}
