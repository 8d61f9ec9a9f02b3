import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { InjectedSinks } from '@temporalio/worker';
import { startTracing } from '../../telemetry/start-tracing.js';
import type { ToldSpan, Tracing } from '../../telemetry/types.js';
import { UnwatchedWorker } from '../../worker/replay/unwatched-worker.js';
import { traceHeaders } from '../../worker/traced-worker.js';
import { workflowCode } from '../../worker/workflow-code.js';
import type { TraceSinks } from '../../workflows/trace-headers.js';
import { at, dpi, head, officer, plan } from '../task/fixtures.js';
import { recordedHistories } from '../workflows/histories.js';
import { Rehearsal } from '../workflows/rehearsal.js';

const told: ToldSpan[] = [];
let tracing: Tracing;
let traced: Rehearsal;
let plain: Rehearsal;

beforeAll(async () => {
  tracing = startTracing({ service: 'test', protocol: 'http/json' });
  const listening: Tracing = {
    ...tracing,
    tell: (span) => {
      told.push(span);
      tracing.tell(span);
    },
  };
  [traced, plain] = [await Rehearsal.start({ tracing: listening }), await Rehearsal.start()];
});
afterAll(() => tracing.stop().catch(() => undefined));

test('a life has the same history with traces and without, and either replays with and without them', async () => {
  const lives = [await life(traced), await life(plain)] as const;
  const [withTraces, without] = await Promise.all(lives.map((one) => one.history()));
  const types = (history: typeof without) => history?.events?.map(({ eventType }) => eventType);
  expect(types(withTraces)).toEqual(types(without));
  expect(types(withTraces)?.length).toBeGreaterThan(30);
  for (const interceptorModules of [[], [traceHeaders]]) {
    const workflowBundle = await workflowCode({ interceptorModules });
    for (const history of [withTraces, without])
      if (history) await UnwatchedWorker.runReplayHistory({ workflowBundle, sinks }, history);
  }
  expect(told.map(({ name, attributes }) => [name, attributes['dondoc.refusal']])).toEqual([
    ['HandleUpdate:command', undefined],
    ['HandleUpdate:command', undefined],
    ['ValidateUpdate:command', 'notAuthorized'],
    ['HandleUpdate:command', undefined],
  ]);
  await traced.end([lives[0].taskId]);
  await plain.end([lives[1].taskId]);
}, 300_000);

test('every history that was recorded without traces replays with them', async () => {
  const histories = recordedHistories();
  expect(histories.length).toBeGreaterThan(10);
  const failed: string[] = [];
  const workflowBundle = await workflowCode({ interceptorModules: [traceHeaders] });
  for await (const { workflowId, error } of UnwatchedWorker.runReplayHistories(
    { workflowBundle, sinks },
    histories,
  )) {
    if (error) failed.push(`${workflowId}: ${error.message}`);
  }
  expect(failed).toEqual([]);
}, 300_000);

const sinks: InjectedSinks<TraceSinks> = { traces: { ended: { fn: () => undefined } } };

/** Commands, a refusal, and months in which time alone acts. */
async function life(rehearsal: Rehearsal) {
  await rehearsal.calendarAt(at('2022-07-20', '08:00'));
  const taskId = await rehearsal.launch();
  await rehearsal.until(at('2022-07-21', '09:00'));
  await rehearsal.does(taskId, officer, { type: 'acceptAssignment' });
  await rehearsal.until(at('2022-08-04', '09:00'));
  await rehearsal.does(taskId, officer, { type: 'draftPlan', content: plan });
  await expect(rehearsal.does(taskId, dpi, { type: 'approvePlan', version: 1 })).rejects.toThrow();
  await rehearsal.until(at('2022-08-10', '15:00'));
  await rehearsal.does(taskId, head, { type: 'approvePlan', version: 1 });
  await rehearsal.until(at('2022-11-20', '12:00'));
  return { taskId, history: () => rehearsal.history(taskId) };
}
