import { type HistoryJson, valueOf } from './history.js';

/** The sequence up to which a process was carried on from what went before its first run that is here; 0 where it begins there. */
export function carriedUpTo([first]: readonly HistoryJson[]): number {
  const start = valueOf(first?.events[0]?.workflowExecutionStartedEventAttributes?.input) as
    | { readonly carried?: { readonly sequence: number } }
    | undefined;
  return start?.carried?.sequence ?? 0;
}
