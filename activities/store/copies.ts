import { periodOfChain } from '../../audit/checkpoint.js';
import { groupedBy } from '../../domain/synthesis/grouped-by.js';
import type { Models } from './models.js';
import type { RebuildStore } from './rebuild-port.js';

type Stored = Pick<Models, 'events' | 'tasks' | 'periods' | 'notices'>;

/** Reads what is there of several tasks and periods: a question for each collection, however many they are. */
export function copiesIn({ events, tasks, periods, notices }: Stored): RebuildStore['copiesOf'] {
  return async (chains) => {
    const taskId = { $in: [...chains] };
    const periodIds = chains.flatMap((chain) => periodOfChain(chain) ?? []);
    const [happened, told, views, ofPeriods] = await Promise.all([
      events.find({ taskId }).sort({ sequence: 1 }).lean(),
      notices.find({ taskId }).lean(),
      tasks.find({ _id: taskId }).lean(),
      periodIds.length === 0 ? [] : periods.find({ _id: { $in: periodIds } }).lean(),
    ]);
    const eventsOf = groupedBy(happened, (event) => event.taskId);
    const noticesOf = groupedBy(told, (notice) => notice.taskId);
    const viewOf = new Map<string, object>([...views, ...ofPeriods].map((view) => [view._id, view]));
    return new Map(
      chains.map((chain) => {
        const view = viewOf.get(periodOfChain(chain) ?? chain);
        const copies = { events: eventsOf.get(chain) ?? [], notices: noticesOf.get(chain) ?? [] };
        return [chain, { ...copies, ...(view && { view }) }];
      }),
    );
  };
}
