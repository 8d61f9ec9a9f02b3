import type { Client } from '@temporalio/client';
import type { Store } from '../../activities/store/port.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { Ledger } from '../chaos/ledger.js';
import type { Part } from '../chaos/part.js';
import type { DirectSender, Sender } from '../chaos/send.js';

/** Where an upgrade is done: servers with worker processes of two versions, and the way on which commands come. */
export interface UpgradeSite {
  readonly mongodbUri: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Runs from the beginning. */
  readonly earlierWorker: Part;
  readonly laterWorker: Part;
  /** Starts what is new beside what is there. */
  readonly startLater: () => Promise<void>;
  /** Commands go to the API of the new version, and the earlier one is ended; absent where there is none. */
  readonly replaceApi?: () => Promise<void>;
  readonly senderOf: (asked: { readonly ledger: Ledger; readonly client: Client }) => Sender | DirectSender;
  /** Launches a plan under the rules of the earlier version, and waits until all of it is recorded. */
  readonly launch: (asked: Launching) => Promise<{
    readonly clock: CalendarClock;
    readonly tasks: readonly { readonly taskId: string }[];
  }>;
}

export interface Launching {
  readonly store: Store;
  readonly client: Client;
  readonly planId: string;
  readonly calendarOrigin: string;
  readonly rate: number;
  readonly say: (line: string) => void;
}
