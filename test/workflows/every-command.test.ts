import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commandTypes } from '../../domain/task/rules/index.js';
import { at } from '../task/fixtures.js';
import { comparable } from './comparable.js';
import { livesOverAllCommands } from './lives-over-all-commands.js';
import { Rehearsal } from './rehearsal.js';

const from = at('2022-07-20', '08:30');
const to = at('2023-04-20', '12:30');

let rehearsal: Rehearsal;
const launched: string[] = [];

beforeAll(async () => {
  rehearsal = await Rehearsal.start();
});
afterAll(async () => {
  await rehearsal.end(launched, 'every-command');
});

test('every command of the table goes through the workflow and brings the events that the core brings', async () => {
  await rehearsal.calendarAt(from);
  const lives = livesOverAllCommands({ from, to });
  for (const { terms } of lives) launched.push(await rehearsal.launchTerms(terms));
  const sent = lives
    .flatMap(({ terms, sent: acts }) => acts.map((act) => ({ taskId: terms.brief.taskId, ...act })))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  expect([...new Set(sent.map(({ command }) => command.type))].sort()).toEqual([...commandTypes].sort());
  for (const { taskId, at: moment, command } of sent) {
    await rehearsal.until(moment);
    await rehearsal.sends(taskId, command);
  }
  await rehearsal.until(to);
  for (const { terms, events } of lives)
    expect(comparable(await rehearsal.store.events(terms.brief.taskId))).toEqual(comparable(events));
}, 600_000);
