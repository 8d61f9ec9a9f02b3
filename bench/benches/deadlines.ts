import type { WorkflowHandle } from '@temporalio/client';
import { shippedDirectory } from '../../data/shipped.js';
import { everything } from '../../domain/access/condition.js';
import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import { namesOf } from '../../domain/directory/names-of.js';
import { noticesOf } from '../../domain/notices/notice.js';
import { fold } from '../../domain/task/evolve.js';
import { whenToLook } from '../../domain/task/filing.js';
import type { TaskState } from '../../domain/task/state.js';
import { nextDeadline, tick } from '../../domain/task/tick.js';
import { at } from '../../test/task/fixtures.js';
import { openBare } from '../bare/open-bare.js';
import { atOnce } from '../frame/at-once.js';
import type { Bench, OpenSide, Setting } from '../frame/bench.js';
import { openProduct } from '../product/open-product.js';
import { tenCommands, tenCommandsBegin, termsOf, walk } from '../product/script.js';

const startsAtOnce = 20;
const dayMs = 86_400_000;
const eve = at('2022-09-15', '22:00');
const countFor = ({ quick }: Setting) => (quick ? 60 : 700);
/** Time to start them all before they ring. */
const leadMsFor = ({ quick }: Setting) => (quick ? 8_000 : 30_000);
const idsFor = ({ setting, round }: { setting: Setting; round: number }) =>
  Array.from({ length: countFor(setting) }, (_none, place) => `han/${String(round + 2)}.1/${String(place)}`);

/** The end of the date on which reports are due comes to all tasks at one moment. */
export const bench: Bench = {
  name: 'deadlines',
  title: '700 deadlines at one instant',
  product:
    'tasks whose quarterly report is not there when its date ends: each asks whether it was filed, and tells the head of the unit; until the last notice is in the outbox, each once',
  baseline:
    'as many bare workflows with a timer for that moment, until the last has done its local activity; both then wait for their next timer',
  figures: [
    { key: 'seconds', title: 'from the moment until the last', unit: 's', better: 'less', limit: 1.5 },
  ],
  rounds: { usual: 3, quick: 1 },
  warmUp: false,
  needsServers: true,
  open: { product, baseline },
};

/** The moment comes when it was said, not earlier: then how long until all is done. */
async function after({ moment, done }: { moment: number; done: Promise<void> }): Promise<number> {
  await done;
  const seconds = (Date.now() - moment) / 1_000;
  if (seconds < 0) throw new Error('something happened before its moment');
  return seconds;
}

function refuseLate({ moment, what }: { moment: number; what: string }): void {
  if (Date.now() > moment) throw new Error(`${what} were not started before the moment: give them more time`);
}

async function endAll(handles: readonly WorkflowHandle[]): Promise<void> {
  await atOnce({ items: handles, limit: startsAtOnce, act: (handle) => handle.terminate() });
}

async function product(setting: Parameters<OpenSide>[0]) {
  const { store, start, noticed, close } = await openProduct(setting);
  // All were accepted, planned and signed off; nobody has sent the report.
  const steps = tenCommands.slice(0, 6);
  const carriedOf = (taskId: string) =>
    walk({ terms: termsOf({ taskId }), launchedAt: tenCommandsBegin, steps, until: eve }).state;
  return {
    measure: async (round: number) => {
      const ids = idsFor({ setting, round });
      const states = ids.map(carriedOf);
      const deadline: Instant | undefined = states[0] && nextDeadline(states[0]);
      if (deadline === undefined) throw new Error('nothing is owed');
      const moment = Date.now() + leadMsFor(setting);
      const untilThen = toEpochMs(whenToLook(deadline)) - moment;
      const clock = {
        temporalOrigin: toInstant(Date.now()),
        calendarOrigin: toInstant(Date.now() + untilThen),
        rate: 1,
      };
      const expected = states.map((state) => noticesAt({ state, now: whenToLook(deadline) }));
      const done = noticed.more(expected.flat().length);
      const handles: WorkflowHandle[] = [];
      await atOnce({
        items: states,
        limit: startsAtOnce,
        act: async (carried) => {
          const terms = termsOf({ taskId: carried.brief.taskId });
          handles.push(await start({ terms, carried, clock, heedsFilings: true }));
        },
      });
      refuseLate({ moment, what: 'tasks' });
      const seconds = await after({ moment, done });
      await endAll(handles);
      for (const [place, taskId] of ids.entries())
        await assertEachOnce({ taskId, expected: expected[place] ?? [] });
      return { seconds };
    },
    close,
  };

  async function assertEachOnce({ taskId, expected }: { taskId: string; expected: readonly string[] }) {
    const limit = expected.length + 10;
    const written = (await store.notices({ visible: everything, taskId, limit })).map(({ id }) => id);
    if (expected.length === 0 || written.toSorted().join() !== expected.toSorted().join())
      throw new Error(`${taskId}: ${written.join()} in the outbox, not ${expected.join()}`);
  }
}

/** The ids of what a task that goes on from this state tells by itself. */
function noticesAt({ state, now }: { state: TaskState; now: Instant }): readonly string[] {
  const events = tick({ state, now });
  const nameOf = namesOf(shippedDirectory());
  return noticesOf({ events, state: fold(events, state), nameOf }).map(({ id }) => id);
}

async function baseline(setting: Parameters<OpenSide>[0]) {
  const bare = await openBare(setting);
  return {
    measure: async (round: number) => {
      const ids = idsFor({ setting, round });
      const moment = Date.now() + leadMsFor(setting);
      // One local activity at the start, one at the moment.
      const done = bare.done.more(2 * ids.length);
      const handles: WorkflowHandle[] = [];
      const act = async (id: string) =>
        void handles.push(await bare.start(id, { rings: [moment, moment + dayMs] }));
      await atOnce({ items: ids, limit: startsAtOnce, act });
      refuseLate({ moment, what: 'bare workflows' });
      const seconds = await after({ moment, done });
      await endAll(handles);
      return { seconds };
    },
    close: bare.close,
  };
}
