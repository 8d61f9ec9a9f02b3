import type { HistoryJson } from './history.js';

/**
 * The histories of all runs of a task, the first run first: a run that goes on from another names it. Stops at a run that is
 * not to be had any more.
 */
export async function runsOf(
  fetchRun: (runId: string | undefined) => Promise<HistoryJson | undefined>,
): Promise<readonly HistoryJson[]> {
  const runs: HistoryJson[] = [];
  let runId: string | undefined;
  do {
    const history = await fetchRun(runId);
    if (!history) return runs;
    runs.unshift(history);
    runId = history.events[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
  } while (runId !== undefined && runId !== '');
  return runs;
}

/**
 * The history that Temporal's client fetches, or nothing where Temporal has none: the client hands on the status of gRPC (5, not
 * found) as it came.
 */
export async function fetchedHistory(fetching: Promise<object>): Promise<HistoryJson | undefined> {
  try {
    return historyJson(await fetching);
  } catch (fault) {
    const { code, name } = fault as { readonly code?: unknown; readonly name?: unknown };
    if (code === 5 || name === 'WorkflowNotFoundError') return undefined;
    throw fault;
  }
}

/** A history as Temporal's client gives it, in the JSON of its messages: bytes in base64, 64-bit numbers as text. */
export function historyJson(history: object): HistoryJson {
  return JSON.parse(JSON.stringify(history)) as HistoryJson;
}

const endings = [
  'workflowExecutionCompletedEventAttributes',
  'workflowExecutionContinuedAsNewEventAttributes',
  'workflowExecutionFailedEventAttributes',
  'workflowExecutionTerminatedEventAttributes',
  'workflowExecutionCanceledEventAttributes',
  'workflowExecutionTimedOutEventAttributes',
];

/** True for the history of a run that has ended: no event can follow. */
export function isComplete({ events }: HistoryJson): boolean {
  const last = events.at(-1);
  return last !== undefined && endings.some((ending) => ending in last);
}
