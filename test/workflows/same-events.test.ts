import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runTask } from '../../domain/simulate/run-task.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';
import { comparable } from './comparable.js';
import { randomLife } from './random-behaviour.js';
import { Rehearsal } from './rehearsal.js';

const behaviours = 50;
const from = at('2022-07-20', '08:00');
/** Not a moment at which anything is due: the server is there a little later than a simulation. */
const to = at('2022-12-20', '12:00');

let rehearsal: Rehearsal;
const launched: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'behaviours');
}, 300_000);

test('the simulator and the workflow under time skipping give the same events for 50 random behaviours, and every history replays', async () => {
  await rehearsal.calendarAt(from);
  const lives = Array.from({ length: behaviours }, (_none, seed) => {
    const { behaviour, changes } = randomLife(seed);
    const taskId = `simulated/7.1/${String(seed)}`;
    const terms = { brief: { ...brief, ...changes, taskId }, policy, calendar };
    return { taskId, changes, simulated: runTask({ terms, from, to, behaviour }) };
  });
  for (const { taskId, changes } of lives) launched.push(await rehearsal.launch({ ...changes, taskId }));
  const sent = lives
    .flatMap(({ taskId, simulated }) => simulated.commands.map((act) => ({ taskId, ...act })))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  expect(sent.length).toBeGreaterThan(behaviours * 4);
  for (const { taskId, at: moment, command } of sent) {
    await rehearsal.until(moment);
    await rehearsal.sends(taskId, command);
  }
  await rehearsal.until(to);
  for (const { taskId, simulated } of lives) {
    expect(comparable(await rehearsal.store.events(taskId))).toEqual(comparable(simulated.events));
  }
}, 600_000);
