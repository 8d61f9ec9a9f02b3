import type { PeriodEvent } from '../../domain/period/events.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { PeriodStore } from './period-port.js';
import { eventInserter, laterDecided, writeEvents } from './recording-store.js';

/** Periods and their syntheses in MongoDB; the events of a period lie beside those of tasks, under its workflow's id. */
export function periodStore(models: Models): PeriodStore {
  const { events, tasks, periods, syntheses } = models;
  const insertEvents = eventInserter(models);
  return {
    recordPeriod: async ({ events: happened, state, decidedAtMs }) => {
      const { periodId, planId, period } = state.brief;
      const processId = processIdOf(periodId);
      const written = await writeEvents({
        models,
        insertEvents,
        processId,
        planId,
        events: happened,
        decidedAtMs,
      });
      if (written === 'outdated') return written;
      const { sequence } = state;
      await insertNew(() =>
        periods.replaceOne(
          { _id: periodId, ...laterDecided({ decidedAtMs, sequence }) },
          { planId, period, sequence, state, decidedAtMs },
          { upsert: true },
        ),
      );
      return written;
    },
    period: async (periodId) => (await periods.findById(periodId, { state: 1 }).lean())?.state,
    periods: async (planId) =>
      (await periods.find({ planId }, { state: 1 }).sort({ period: 1 }).lean()).map(({ state }) => state),
    periodEvents: async (periodId) =>
      (
        await events
          .find({ taskId: processIdOf(periodId) }, { event: 1 })
          .sort({ sequence: 1 })
          .lean()
      ).map(({ event }) => event as PeriodEvent),
    eventsOfPlan: async (planId) => {
      const found = await events
        .find({ planId, taskId: { $not: /^reporting-period\// } }, { taskId: 1, event: 1 })
        .sort({ taskId: 1, sequence: 1 })
        .lean();
      const byTask = new Map<string, TaskEvent[]>();
      for (const { taskId, event } of found) {
        const sofar = byTask.get(taskId);
        if (sofar) sofar.push(event as TaskEvent);
        else byTask.set(taskId, [event as TaskEvent]);
      }
      return [...byTask.values()];
    },
    countOpenTasks: (planId) => tasks.countDocuments({ planId, phase: { $ne: 'closed' } }),
    storeSynthesis: async ({ id, ...content }) => {
      await insertNew(() => syntheses.create({ ...content, _id: id }));
      const stored = await syntheses.findById(id).lean();
      if (!stored) throw new Error(`synthesis ${id} was not stored`);
      const { _id, ...kept } = stored;
      return { id: _id, ...kept };
    },
    synthesis: async ({ planId, period, version }) => {
      const found = await syntheses
        .findOne({ planId, period, ...(version !== undefined && { version }) })
        .sort({ version: -1 })
        .lean();
      if (!found) return undefined;
      const { _id, ...kept } = found;
      return { id: _id, ...kept };
    },
  };
}

function processIdOf(periodId: string): string {
  return `reporting-period/${periodId}`;
}
