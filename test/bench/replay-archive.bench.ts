import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { ReplaySummary } from '../../audit/replay-report.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { recordedProcesses } from '../audit/recorded.js';
import { dondoc } from '../cli/run-dondoc.js';
import { roundsOf } from '../support/environment.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';

/**
 * An archive as large as that of the real plan, of the histories that real workflows left: fifty lives of some months, each as many
 * times as it takes. How fast all of it is replayed on the workflow code of today.
 */
const processes = roundsOf(757);
const planId = 'do';
const lives = recordedProcesses('behaviours');
let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  for (let place = 0; place < processes; place += 1) {
    const life = lives[place % lives.length];
    if (!life) throw new Error('no life');
    const taskId = `${planId}/${String(Math.floor(place / 9) + 1)}.${String((place % 9) + 1)}/so-y-te`;
    const events = life.events as readonly TaskEvent[];
    await store.appendEvents({ taskId, planId, events, decidedAtMs: 1 });
    for (const [run, history] of life.histories.entries())
      await store.putHistory({
        ...{ taskId, planId, run: run + 1, complete: true, archivedAt: '2026-01-01T00:00:00.000Z' },
        bytes: gzipSync(JSON.stringify(history)),
        events: history.events.length,
      });
  }
}, 600_000);
afterAll(async () => {
  await store.close();
  await database.drop();
});

test('an archive as large as that of the real plan replays on the workflow code of today', async () => {
  const { code, out, err } = await dondoc({
    args: ['audit', 'replay', '--all', '--json'],
    env: { MONGODB_URI: database.uri },
  });
  expect([code, err]).toEqual([0, '']);
  const summary = JSON.parse(out.toString()) as ReplaySummary;
  expect(summary).toMatchObject({ processes, divergences: [] });
  const { events, temporalEvents, ms, memoryMb } = summary;
  const rate = (count: number) => String(Math.round((count * 1_000) / ms));
  process.stderr.write(
    `replay of ${String(processes)} processes: ${String(events)} events, ${String(temporalEvents)} of Temporal, ${String(ms)} ms, ${rate(events)} and ${rate(temporalEvents)} events/s, ${String(memoryMb)} MB\n`,
  );
}, 600_000);
