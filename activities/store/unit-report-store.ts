import type { ReportLine } from '../../domain/task/report.js';
import { unitReportId } from '../../domain/unit-report/unit-report.js';
import type { TaskView } from '../../domain/views/task-view.js';
import { both } from './both.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { StateTerms } from './state-terms.js';
import type { UnitReportStore } from './unit-report-port.js';

/** Drafts in MongoDB: one document for each unit and period, replaced only by whoever saw its version. */
export function unitReportStore({
  unitReports,
  tasks,
  terms,
}: Pick<Models, 'unitReports' | 'tasks'> & { readonly terms: StateTerms }): UnitReportStore {
  return {
    unitReport: async (key) =>
      (await unitReports.findById(unitReportId(key), { _id: 0 }).lean()) ?? undefined,
    unitReports: ({ planId, period, visible }) =>
      unitReports.find(both(visible, { planId, period }), { _id: 0, lines: 0 }).sort({ unit: 1 }).lean(),
    saveUnitReport: async (draft) => {
      const _id = unitReportId(draft);
      if (draft.version === 1) return insertNew(() => unitReports.create({ ...draft, _id }));
      const seen = { _id, version: draft.version - 1 };
      return (await unitReports.replaceOne(seen, draft)).matchedCount === 1;
    },
    tasksOfUnit: async ({ planId, unit }) => {
      const found = await tasks.find({ planId, unit }, { state: 1 }).lean();
      return Promise.all(found.map((view) => terms.whole(view)));
    },
    reportedTasks: async ({ planId, period, visible }) => {
      const line = `state.reports.${period}.status`;
      const found = await tasks
        .find(both(visible, { planId, unit: { $exists: true } }), {
          _id: 0,
          taskId: 1,
          unit: 1,
          duties: 1,
          [line]: 1,
        })
        .lean<StoredStanding[]>();
      return found.map(({ taskId, unit, duties, state }) => {
        const status = state?.reports?.[period]?.status;
        return {
          taskId,
          unit,
          owed: duties.some(({ id }) => id.startsWith(`quarterlyReport/${period}/`)),
          ...(status !== undefined && { status }),
        };
      });
    },
  };
}

type StoredStanding = Pick<TaskView, 'taskId' | 'duties'> & {
  readonly unit: string;
  readonly state?: { readonly reports?: Readonly<Record<string, Pick<ReportLine, 'status'>>> };
};
