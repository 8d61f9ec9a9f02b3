import { atOnce } from '../frame/at-once.js';
import type { Contender, Recorded } from './contender.js';
import { commandIdOf, coordinators, steps } from './script.js';

/** What came of tasks whose every step was acknowledged. */
export interface Judgement {
  /** Commands that were acknowledged and do not stand there. */
  readonly lost: number;
  /** Commands that stand there twice. */
  readonly doubled: number;
  /** Tasks of whose missed deadline nobody was told, and more than once. */
  readonly untold: number;
  readonly toldTwice: number;
  /** Tasks that do not end with all sign-offs, an accepted report and the commands in their order. */
  readonly wrongEnds: number;
}

export const judgementKeys = ['lost', 'doubled', 'wrongEnds', 'untold', 'toldTwice'] as const;

const readsAtOnce = 10;

/** Reads every task and compares it with what was acknowledged. */
export async function judge({
  contender,
  ids,
}: {
  contender: Contender;
  ids: readonly string[];
}): Promise<Judgement> {
  const judged: Judgement[] = [];
  await atOnce({
    items: ids,
    limit: readsAtOnce,
    act: async (taskId) =>
      void judged.push(judgeTask({ taskId, recorded: await contender.recorded(taskId) })),
  });
  const sum = (of: keyof Judgement) => judged.reduce((total, one) => total + one[of], 0);
  return {
    lost: sum('lost'),
    doubled: sum('doubled'),
    untold: sum('untold'),
    toldTwice: sum('toldTwice'),
    wrongEnds: sum('wrongEnds'),
  };
}

/** One task beside the script of which every step was acknowledged. */
export function judgeTask({
  taskId,
  recorded: { commands, signOffs, reportIsAccepted, told },
}: {
  taskId: string;
  recorded: Recorded;
}): Judgement {
  const expected = steps.map((step) => commandIdOf({ taskId, step }));
  const times = expected.map((id) => commands.filter((each) => each === id).length);
  const isRight = commands.join() === expected.join() && signOffs === coordinators.length && reportIsAccepted;
  return {
    lost: times.filter((count) => count === 0).length,
    doubled: times.filter((count) => count > 1).length,
    untold: told === 0 ? 1 : 0,
    toldTwice: told > 1 ? 1 : 0,
    wrongEnds: isRight ? 0 : 1,
  };
}

/** What is wrong, in words; nothing where all is right. */
export function faultsIn(judgement: Judgement): string {
  return Object.entries(judgement)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${what}: ${String(count)}`)
    .join(', ');
}
