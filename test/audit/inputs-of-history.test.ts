import { expect, test } from '@jest/globals';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import { addMs } from '../../domain/calendar/instant.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { at, brief, calendar, policy } from '../task/fixtures.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { historyOf } from './history-of.js';

const from = at('2022-07-20', '08:00');
const to = at('2022-12-20', '12:00');
const heldUpMs = 7_000;

/** The commands of a life, and the inputs that are read from a history in which each was held up so long. */
function read(seed: number, heldUp: number) {
  const { behaviour, changes } = randomLife(seed);
  const terms = { brief: { ...brief, ...changes, taskId: `giu-lai/7.1/${String(seed)}` }, policy, calendar };
  const { commands } = runTask({ terms, from, to, behaviour });
  const inputs = inputsOfHistory([
    historyOf({ start: { terms }, from, commands, to, heldUpMs: heldUp }),
  ]).filter((input) => input.kind === 'command');
  return { commands, inputs };
}

test.each([1, 2, 3, 4, 5])(
  'life %i: commands that Temporal heard of later than they were written count from when they were written',
  (seed) => {
    const { commands, inputs } = read(seed, heldUpMs);
    expect(commands.length).toBeGreaterThan(0);
    expect(inputs.map(({ at: moment, command }) => ({ at: moment, command }))).toEqual(commands);
    expect(read(seed, 0).inputs).toEqual(inputs);
  },
);

test('where the recorder told nothing, a command counts from its workflow task', () => {
  const { behaviour } = randomLife(1);
  const terms = { brief, policy, calendar };
  const { commands } = runTask({ terms, from, to, behaviour });
  const { events } = historyOf({ start: { terms }, from, commands, to, heldUpMs });
  const told = events.filter((event) => event.markerRecordedEventAttributes === undefined);
  expect(told.length).toBeLessThan(events.length);
  const inputs = inputsOfHistory([{ events: told }]).filter((input) => input.kind === 'command');
  expect(inputs.map((input) => input.at)).toEqual(commands.map((command) => addMs(command.at, heldUpMs)));
});
