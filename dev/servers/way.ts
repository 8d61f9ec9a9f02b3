import type { Progress } from '../progress.js';
import type { Guardian } from '../supervisor/guardian.js';

/** What a way of getting a server is given. */
export type Tools = {
  readonly progress: Progress;
  readonly guardian: Guardian;
  /** Aborted when the person no longer waits. */
  readonly signal: AbortSignal;
  readonly cache: string;
  readonly path: readonly string[];
  readonly inherited: NodeJS.ProcessEnv;
};

/** One way of getting a server. */
export type Way<Found> = {
  /** Read after "takes": "`temporal` on PATH". */
  readonly name: string;
  /** Finds the server, or rejects with the reason as one sentence's end: "no `temporal` on PATH". */
  readonly find: () => Promise<Found>;
  /** What a person named outright is taken or refused: nothing else is taken in its place. */
  readonly isLast?: boolean;
  /** A look into the cache: that it has nothing is no failure to report. */
  readonly isQuiet?: boolean;
};

/** No way led to a server; its message is one sentence for each that was tried. */
export class NoServer extends Error {
  constructor(
    readonly server: string,
    readonly tried: readonly { readonly way: string; readonly reason: string }[],
  ) {
    const sentences = tried.map(({ way, reason }) => `  - ${way}: ${withFullStop(reason)}`);
    super([`No ${server} was to be had. What was tried:`, ...sentences].join('\n'));
  }
}

/** Takes the first way that leads to the server, and says which. Throws NoServer. */
export async function takeFirstWay<Found>({
  server,
  ways,
  tools,
}: {
  server: string;
  ways: readonly Way<Found>[];
  tools: Pick<Tools, 'progress' | 'signal'>;
}): Promise<Found> {
  const tried: { way: string; reason: string }[] = [];
  for (const way of ways) {
    try {
      const found = await way.find();
      tools.progress.line(`${server}: takes ${way.name}`);
      return found;
    } catch (error) {
      if (tools.signal.aborted) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      if (way.isQuiet === true) continue;
      tried.push({ way: way.name, reason });
      tools.progress.line(`${server}: not ${way.name}: ${withFullStop(reason)}`);
      if (way.isLast === true) break;
    }
  }
  throw new NoServer(server, tried);
}

function withFullStop(text: string): string {
  const sentence = text.trim().replace(/\s+/gu, ' ');
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
}
