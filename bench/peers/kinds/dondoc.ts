import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import mongoose from 'mongoose';
import { openMongoStore } from '../../../activities/store/mongo-store.js';
import { probeReady } from '../../../dev/start/wait-for.js';
import { endOfDate, toEpochMs, toInstant } from '../../../domain/calendar/instant.js';
import type { TaskEvent } from '../../../domain/task/events.js';
import { fold } from '../../../domain/task/evolve.js';
import { filingSettlesMs, whenToLook } from '../../../domain/task/filing.js';
import { type System, startSystem } from '../../../test/chaos/system.js';
import { testServers } from '../../../test/support/environment.js';
import { type Asked, type Contender, type ContenderKind, NotHere, type Recorded } from '../contender.js';
import { post } from '../give.js';
import { dueDate, focalUnit } from '../script.js';
import { documentsIn } from './agenda.js';
import { read } from './http-tasks.js';
import { planTextOf } from './plan-text.js';

const supervisor = `giam-sat-1.${focalUnit}`;
const rung = { rung: 'overdue', obligation: 'completion/1' } as const;
const lookEveryMs = 100;

/** The product as it runs: worker, API, Temporal and MongoDB, payloads encrypted, everybody logged in. */
export const dondoc: ContenderKind = {
  name: 'dondoc',
  title: "dondoc: API, worker, Temporal's dev server, MongoDB",
  means: `as it is: over HTTP with a token, every right checked, events, notices, view and audit chain written; it tells who is late ${String(filingSettlesMs / 1_000)} s after the end of the date, when nothing filed can be on its way any more, and its time is counted from then`,
  sources: ['domain', 'workflows', 'activities', 'api', 'worker', 'audit', 'temporal'],
  start: async (folder) => {
    const { mongo, temporal, inherited } = testServers();
    if (!mongo) throw new NotHere('MONGODB_URI names a server that cannot be started for it');
    const system = await startSystem({ home: folder, inherited, servers: { mongo, temporal } });
    const store = openMongoStore({ uri: system.mongodbUri });
    const bare = await mongoose.createConnection(system.mongodbUri).asPromise();
    const told = (filter: object = {}) => bare.collection('notices').countDocuments({ ...rung, ...filter });
    return {
      ...overHttp(system),
      parts: system.parts,
      app: ['worker', 'api'],
      data: [
        join(folder, 'mongo'),
        ...['', '-wal', '-shm'].map((end) => join(folder, `temporal.sqlite${end}`)),
      ],
      told: () => told(),
      recorded: async (taskId) =>
        recordedIn({ events: await store.events(taskId), told: await told({ taskId }) }),
      ready: () => probeReady(system.baseUrl),
      stored: async () => ({
        ...(await documentsIn(system.mongodbUri)),
        "events of Temporal's histories": await historyEvents(system),
      }),
      stop: async () => {
        await bare.close();
        await store.close();
        await system.stop();
      },
    };

    function overHttp({ baseUrl, issuer }: System): Pick<Contender, 'begin' | 'sending'> {
      const as = (person: string) => ({ authorization: `Bearer ${issuer.token(person)}` });
      return {
        begin: async ({ group: planId, count, dueAtMs }: Asked) => {
          const untilThen = dueAtMs - Date.now();
          const calendarOrigin = toInstant(toEpochMs(endOfDate(dueDate)) - untilThen);
          const { status, text } = await post({
            url: `${baseUrl}/api/v1/plans`,
            headers: as(supervisor),
            body: { text: planTextOf(count), planId, rehearsal: { calendarOrigin, rate: 1 } },
          });
          if (status >= 300) throw new Error(`the launch was answered ${String(status)}: ${text}`);
          for (;;) {
            const { total } = await read<{ total: number }>(
              `${baseUrl}/api/v1/tasks?plan=${planId}&limit=1`,
              { headers: as(supervisor) },
            );
            if (total >= count) break;
            await pause(lookEveryMs);
          }
          return { ids: await idsOf(planId), momentMs: await momentOf(planId) };
        },
        sending: ({ taskId, step: { by, body }, commandId }) => ({
          url: `${baseUrl}/api/v1/tasks/${encodeURIComponent(taskId)}/commands`,
          headers: as(by.person),
          body: { command: body, id: commandId },
        }),
      };
    }

    async function idsOf(planId: string): Promise<readonly string[]> {
      const rows = await bare
        .collection<{ _id: string }>('tasks')
        .find({ planId }, { projection: { _id: 1 } })
        .toArray();
      return rows.map(({ _id }) => _id);
    }

    /** When dondoc looks who is late, in Temporal's time. */
    async function momentOf(planId: string): Promise<number> {
      const clock = (await store.plan(planId))?.clock;
      if (!clock) throw new Error('the plan was launched without a clock');
      const moment = toEpochMs(whenToLook(endOfDate(dueDate)));
      return toEpochMs(clock.temporalOrigin) + moment - toEpochMs(clock.calendarOrigin);
    }
  },
};

function recordedIn({ events, told }: { events: readonly TaskEvent[]; told: number }): Recorded {
  const { signOffs, reports } = fold(events);
  // A command brings a block of events.
  const blocks = events.flatMap(({ commandId }, place) =>
    commandId !== undefined && events[place - 1]?.commandId !== commandId ? [commandId] : [],
  );
  return {
    commands: blocks,
    signOffs: Object.values(signOffs).filter(({ answer }) => answer === 'signed').length,
    reportIsAccepted: Object.values(reports).some(({ status }) => status === 'accepted'),
    told,
  };
}

async function historyEvents({ temporalAddress, namespace }: System): Promise<number> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const { workflow } = new Client({ connection, namespace });
    let events = 0;
    // Lists do not say how long the history of one is that still runs.
    for await (const { workflowId, runId } of workflow.list())
      events += (await workflow.getHandle(workflowId, runId).describe()).historyLength;
    return events;
  } finally {
    await connection.close();
  }
}
