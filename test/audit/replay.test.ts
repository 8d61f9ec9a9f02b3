import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { ReplaySummary } from '../../audit/replay-report.js';
import { projectRoot } from '../../dev/environment.js';
import { replayReport } from '../../worker/replay/replay-report.js';
import { bundleForReplay } from '../../worker/replay/replay-worker.js';
import { dondoc, temporaryFolder } from '../cli/run-dondoc.js';
import { bundleOf } from './bundles.js';
import { mutatedCode } from './mutated-code.js';
import { recordedProcesses, recordedTasks } from './recorded.js';

Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
const folder = temporaryFolder();
afterAll(folder.remove);

const replay = (...args: readonly string[]) => dondoc({ args: ['audit', 'replay', ...args] });

test('a bundle whose histories come out as recorded under the workflow code of today ends with 0, and says how fast', async () => {
  const tasks = recordedTasks('every-command').slice(0, 3);
  const file = folder.path('honest.zip');
  writeFileSync(file, await bundleOf({ tasks, id: 'drawn' }));
  const { code, out, err } = await replay(file, '--json');
  expect([code, err]).toEqual([0, '']);
  const summary = JSON.parse(out.toString()) as ReplaySummary;
  expect(summary).toMatchObject({ processes: 3, runs: 3, divergences: [] });
  expect(summary.events).toBe(tasks.reduce((sum, { events }) => sum + events.length, 0));
  expect(summary.temporalEvents).toBeGreaterThan(summary.events);
});

test('recorded events that the workflow does not make are named by task and event, and end with 4', async () => {
  const [first, second] = recordedTasks('behaviours');
  if (!first || !second) throw new Error('no history');
  const altered = first.events.map((event) =>
    event.sequence === 5 ? { ...event, at: first.events.at(-1)?.at ?? '' } : event,
  );
  const tasks = [
    { ...first, events: altered },
    { ...second, events: second.events.slice(0, -1) },
  ];
  const file = folder.path('altered.zip');
  writeFileSync(file, await bundleOf({ tasks, id: 'drawn' }));
  const { code, out } = await replay(file, '--lang', 'en');
  expect(code).toBe(4);
  const said = out.toString();
  expect(said).toMatch(/^DOES NOT HOLD: 2 processes/);
  expect(said).toContain(`  - ${first.taskId}, #5, at: the event is not the one that was recorded.`);
  expect(said).toContain(
    `  - ${second.taskId}, #${String(second.events.length)}: an event comes that was not recorded.`,
  );
});

test('a file that is no bundle ends with 4, one that is not there with 2, and so does a call that names nothing', async () => {
  writeFileSync(folder.path('text.zip'), 'xin chào');
  const codes = await Promise.all([
    replay(folder.path('text.zip')),
    replay(folder.path('khong-co.zip')),
    replay(),
  ]);
  expect(codes.map(({ code }) => code)).toEqual([4, 2, 2]);
});

test('without a database the archive cannot be replayed, and that is said', async () => {
  const { code, err } = await dondoc({
    args: ['audit', 'replay', '--all'],
    env: { DONDOC_HOME: folder.path('no') },
  });
  expect(code).toBe(3);
  expect(err).toContain('MONGODB_URI');
});

test('workflow code with another rule, or that does another thing, is found', async () => {
  const processes = recordedProcesses('every-command-01');
  const otherRule = {
    file: 'task/launch.ts',
    find: 'policy.acceptanceWorkingDays',
    put: 'policy.acceptanceWorkingDays + 1',
  };
  const otherSteps = {
    file: '../workflows/recorder.ts',
    find: 'await quick.record(recording)',
    put: 'await patient.record(recording)',
  };
  const found = [];
  for (const mutant of [otherRule, otherSteps]) {
    const { folder: code, remove } = mutatedCode(mutant);
    const workflowBundle = await bundleForReplay(join(code, 'workflows', 'index.ts'));
    found.push((await replayReport({ workflowBundle, processes })).divergences[0]);
    remove();
  }
  expect(found).toMatchObject([
    { chain: processes[0]?.chain, code: 'eventOtherwise', field: 'obligation.basis.count' },
    { chain: processes[0]?.chain, code: 'historyOtherwise' },
  ]);
}, 120_000);

test('of the rules that are wrong in one place, a replay finds those that are asked for, and says how', async () => {
  const program = ['--import', 'tsx', join('test', 'audit', 'replay-mutants-program.ts'), '18', '20'];
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: projectRoot });
  expect(stdout).toMatch(/^1\/2 \d+ s found: task\/launch\.ts: .+ \(eventOtherwise #\d+ .+\)$/m);
  expect(stdout).toMatch(/^mutants: 2, found 2, unchanged 0, histories \d+, \d+ s$/m);
}, 240_000);
