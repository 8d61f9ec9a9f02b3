import { expect, test } from '@jest/globals';
import { addMs, toEpochMs } from '../../domain/calendar/instant.js';
import { chance } from '../../domain/simulate/chance.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { asOf } from '../../domain/views/as-of.js';
import { realText, sampleText, tasksOf } from '../support/plans.js';
import { randomLife } from '../workflows/random-behaviour.js';
import { from, to } from './bundles.js';

const moments = 1_000;
const ofTask = 25;

test('at 1,000 drawn moments of two quarters a task stands as it stood then, with the events that had happened by then', () => {
  const terms = tasksOf({ text: realText ?? sampleText });
  const span = toEpochMs(to) - toEpochMs(from);
  let compared = 0;
  for (let n = 0; compared < moments; n += 1) {
    const one = terms[Math.floor(chance({ seed: n, key: 'task' }) * terms.length)];
    if (!one) throw new Error('no task');
    const { behaviour } = randomLife(n);
    const { events } = runTask({ terms: one, from, to, behaviour });
    for (let m = 0; m < ofTask; m += 1, compared += 1) {
      const at = addMs(from, Math.floor(chance({ seed: n, key: `moment ${String(m)}` }) * span));
      // What lived until then and no longer has the state that was recorded then.
      const then = runTask({ terms: one, from, to: at, behaviour });
      expect(asOf({ events, at })).toMatchObject({ state: then.state, events: then.events.length });
    }
  }
  expect(compared).toBe(moments);
}, 240_000);
