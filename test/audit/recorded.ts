import type { TaskRecord } from '../../audit/bundle-parts.js';
import { inputsOfHistory } from '../../audit/inputs-of-history.js';
import type { RecordedProcess } from '../../audit/recorded-process.js';
import { relive } from '../../audit/relive.js';
import { historyJson } from '../../audit/runs.js';
import { recordedHistories } from '../workflows/histories.js';

/** The histories that real workflows of earlier versions left, as records of tasks; those whose name holds `named`. */
export function recordedTasks(named = ''): readonly TaskRecord[] {
  return recordedHistories()
    .filter(({ workflowId }) => workflowId.includes(named))
    .map(({ history }) => {
      const histories = [historyJson(history)];
      const { events, state } = relive(inputsOfHistory(histories));
      return { taskId: state.brief.taskId, events, histories };
    });
}

/** The same, as a replay takes them. */
export function recordedProcesses(named = ''): readonly RecordedProcess[] {
  return recordedTasks(named).map(({ taskId, events, histories }) => {
    return { chain: taskId, events, histories, mayGoFurther: false };
  });
}
