/** When a living process started, as the system writes it, or undefined if there is none of that pid. */
export function startedAt(pid: number): string | undefined;

/** The parent of a living process, or undefined. */
export function parentOf(pid: number): number | undefined;
