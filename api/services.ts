import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Store } from '../activities/store/port.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/directory/types.js';
import type { Policy } from '../domain/policy/policy.js';

/** What the routes stand on. */
export interface Services {
  readonly store: Store;
  readonly client: Client;
  readonly log: Logger;
  /** The terms under which new plans are launched. */
  readonly terms: {
    readonly directory: Directory;
    readonly policy: Policy;
    readonly calendar: WorkingCalendar;
  };
  /** Temporal's present, milliseconds since 1970; the machine's own where none is given. */
  readonly epochMs?: () => number;
  /** The office's own templates of papers; those that are not there come with dondoc. */
  readonly templatesFolder?: string;
}
