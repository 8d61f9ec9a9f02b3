import type { Store } from '../../activities/store/port.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { type Notice, noticesOf } from '../../domain/notices/notice.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { runTask, type SimulatedTask } from '../../domain/simulate/run-task.js';
import { type TaskView, taskView } from '../../domain/views/task-view.js';
import { sampleText } from '../../test/support/plans.js';
import { at } from '../../test/task/fixtures.js';
import { atOnce } from '../frame/at-once.js';

const [from, to] = [at('2022-07-20', '08:00'), at('2022-12-31', '08:00')];
const writesAtOnce = 20;
const noticesAtOnce = 200;
/** Of one task in so many the notices are kept too: the stand-in for MongoDB takes a few hundred a second. */
const tasksForNotices = 8;
/** The plan whose tasks `fillStore` writes, however many they are. */
export const onePlan = 'mau';

/** The sample plan from its launch to the end of the year, in which nobody acts; again and again under other ids, as many as are asked for. */
export function livedTasks(count: number): readonly SimulatedTask[] {
  const read = readPlan({ text: sampleText });
  if (!read.ok) throw new Error(read.error.message.en);
  const [policy, calendar] = [shippedPolicy(), shippedCalendar()];
  const directory = indexDirectory(shippedDirectory());
  const once = briefsOf({ plan: read.plan, planId: onePlan, directory });
  return Array.from({ length: count }, (_none, place) => {
    const brief = once[place % once.length];
    if (!brief) throw new Error('the sample plan has tasks');
    const copy = Math.floor(place / once.length);
    const taskId = copy === 0 ? brief.taskId : `${brief.taskId}-${String(copy)}`;
    return runTask({ terms: { brief: { ...brief, taskId }, policy, calendar }, from, to });
  });
}

/** A plan of so many tasks in the middle of its life, with some of what its units were told. Gives the id of the last task. */
export async function fillStore({ store, count }: { store: Store; count: number }): Promise<string> {
  const lived = livedTasks(count);
  await store.storePlan({
    planId: onePlan,
    title: 'Kế hoạch mẫu',
    text: sampleText,
    sha256: '0'.repeat(64),
    directory: shippedDirectory(),
    policy: shippedPolicy(),
    calendar: shippedCalendar(),
    totals: {},
    workflows: count,
    awaitingUnit: 0,
    storedAt: from,
  });
  const nameOf = (id: string) => ({ vi: id, en: id });
  const views: TaskView[] = lived.map(({ state }) => taskView(state));
  await atOnce({
    items: views,
    limit: writesAtOnce,
    act: (view) => store.putTaskView({ view, decidedAtMs: 1 }),
  });
  const told = lived.filter((_task, place) => place % tasksForNotices === 0);
  const notices: Notice[] = told.flatMap(({ state, events }) => noticesOf({ events, state, nameOf }));
  const decided = { taskId: views[0]?.taskId ?? '', fromSequence: 1, decidedAtMs: 1 };
  for (let first = 0; first < notices.length; first += noticesAtOnce)
    await store.addNotices({
      ...decided,
      notices: notices.slice(first, first + noticesAtOnce),
      written: 'first',
    });
  return views.at(-1)?.taskId ?? '';
}
