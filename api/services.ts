import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Store } from '../activities/store/port.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { WorkingCalendar } from '../domain/calendar/working-calendar.js';
import type { Directory } from '../domain/directory/types.js';
import type { PayloadKeysState } from '../domain/health/observed.js';
import type { Person } from '../domain/people/people.js';
import type { Policy } from '../domain/policy/policy.js';
import type { ChangeFeed } from './changes/change-feed.js';
import type { LoginWords } from './document/security.js';
import type { FileTerms } from './files/receive-file.js';
import type { RateLimits } from './http/rate-limits.js';
import type { Identity } from './identity/identity.js';

/** What the routes stand on. */
export interface Services {
  readonly store: Store;
  readonly client: Client;
  readonly log: Logger;
  /** What changes, for whoever watches. */
  readonly changes: ChangeFeed;
  /** Who sends a request. */
  readonly identity: Identity;
  readonly people: readonly Person[];
  readonly files: FileTerms;
  /** The terms that come with dondoc; see `newPlanTerms` for those of a new plan. */
  readonly terms: {
    readonly directory: Directory;
    readonly policy: Policy;
    readonly calendar: WorkingCalendar;
  };
  /** Since when the data of a period are frozen; undefined while they are not. */
  readonly frozenAt?: (of: {
    readonly planId: string;
    readonly period: string;
  }) => Promise<Instant | undefined>;
  /** Temporal's present, milliseconds since 1970; the machine's own where none is given. */
  readonly epochMs?: () => number;
  /** How many requests a minute are taken; the usual number where nothing is said. */
  readonly limits?: RateLimits;
  /** The origin of Temporal's UI, whose pages may have payloads decrypted; without it no page of another site may. */
  readonly temporalUi?: string;
  /** Prometheus shows this to read /metrics; without it only who runs the system does. */
  readonly metricsToken?: string;
  /** Requests are spans of traces. */
  readonly traces?: boolean;
  /** Answers are checked against what the operation declares: for tests. */
  readonly checksAnswers?: boolean;
  /** The office's own templates of papers; those that are not there come with dondoc. */
  readonly templatesFolder?: string;
  /** Throws when the identity provider does not answer; what it is called. */
  readonly provider?: { readonly issuer: string; readonly ask: () => Promise<unknown> };
  /** Whether this process encrypts what Temporal holds. */
  readonly payloadKeys?: PayloadKeysState;
  /** It serves an office, at an address of its own; without it, it is a copy to be tried out. */
  readonly isProduction?: boolean;
  /** The built page of the web; without it only the API answers. */
  readonly webFolder?: string;
  /** How one logs in, as the document of the API says it. */
  readonly login?: LoginWords;
}
