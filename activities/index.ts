import type { Client } from '@temporalio/client';
import type { NameOf } from '../domain/notices/notice.js';
import type { Activities } from '../workflows/messages.js';
import { buildSynthesisWith } from './build-synthesis.js';
import { landReportWith } from './land-report.js';
import { recordTo } from './record.js';
import { recordPeriodTo } from './record-period.js';
import { startPeriodWith } from './start-period.js';
import { startTasksWith } from './start-tasks.js';
import type { Store } from './store/port.js';

/** The activities that workflows ask for, over a store and a client. */
export function activitiesOver({
  store,
  client,
  nameOf,
}: {
  store: Store;
  client: Client;
  nameOf: NameOf;
}): Activities {
  const startPeriod = startPeriodWith({ store, client });
  return {
    record: recordTo({ store, nameOf }),
    startTasks: startTasksWith({ store, client, startPeriod }),
    recordPeriod: recordPeriodTo({ store, nameOf }),
    buildSynthesis: buildSynthesisWith({ store }),
    startPeriod,
    landReport: landReportWith({ store, client }),
  };
}
