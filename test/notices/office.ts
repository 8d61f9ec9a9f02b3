import { mailRound } from '../../activities/mail/mailer.js';
import { smtpTransport } from '../../activities/mail/transport.js';
import { recordTo } from '../../activities/record.js';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedDirectory, shippedMailing, shippedPeople } from '../../data/shipped.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type { Notice } from '../../domain/notices/notice.js';
import type { Person } from '../../domain/people/people.js';
import { createTestDatabase } from '../support/mongo.js';
import { calendar, type Life } from '../task/fixtures.js';

export const baseUrl = 'https://dondoc.example';
export const sender = { name: 'Đôn đốc', address: 'don-doc@thanh-hoa.example' };
export const nameOf = namesOf(shippedDirectory());

/** No worker dies in these tests: everything was decided once. */
const decidedAtMs = 0;

/** An office to which the lives of tasks are told, and whose mailers the test runs by hand. */
export interface Office {
  readonly store: Store;
  /** Records what happened to tasks since they were last told. */
  readonly tell: (...lives: readonly Life[]) => Promise<void>;
  /** Puts notices into the outbox as they are. */
  readonly put: (notices: readonly Notice[]) => Promise<void>;
  /** One round of a mailer at a moment, to the server at an address. */
  readonly round: (at: { readonly now: Instant; readonly smtp: string }) => ReturnType<typeof mailRound>;
  readonly terms: {
    readonly store: Store;
    readonly people: readonly Person[];
    readonly mailing: ReturnType<typeof shippedMailing>;
    readonly calendar: typeof calendar;
    readonly nameOf: typeof nameOf;
    readonly baseUrl: string;
  };
}

/** An office with a database of its own. */
export function openOffice(): Office & { readonly close: () => Promise<void> } {
  const database = createTestDatabase();
  const store = openMongoStore({ uri: database.uri });
  return {
    ...officeOn({ store }),
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

/** An office on a store that the test has, and may have spoilt. */
export function officeOn({
  store,
  people = shippedPeople(),
}: {
  store: Store;
  people?: readonly Person[];
}): Office {
  const record = recordTo({ store, nameOf });
  const told = new Map<Life, number>();
  const terms = { store, people, mailing: shippedMailing(), calendar, nameOf, baseUrl };
  return {
    store,
    terms,
    tell: async (...lives) => {
      for (const life of lives) {
        const events = life.events.filter(({ sequence }) => sequence > (told.get(life) ?? 0));
        if (events.length > 0) await record({ events, state: life.state, decidedAtMs });
        told.set(life, life.state.sequence);
      }
    },
    put: async (notices) => {
      for (const notice of notices) {
        const { taskId, sequence: fromSequence } = notice;
        await store.addNotices({ taskId, fromSequence, notices: [notice], decidedAtMs, written: 'first' });
      }
    },
    round: async ({ now, smtp }) => {
      const transport = smtpTransport({ url: smtp, from: sender });
      try {
        return await mailRound({ ...terms, transport, clock: () => now });
      } finally {
        transport.close();
      }
    },
  };
}
