/** When a living process started, as the system writes it, or undefined if there is none of that pid. */
export function startedAt(pid: number): string | undefined;
