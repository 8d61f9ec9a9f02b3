import type { Survey, Surveying } from '../frame/survey.js';
import { NotHere } from '../peers/contender.js';
import { installPeers } from '../peers/install.js';
import { kinds } from '../peers/kinds.js';
import { type Round, round, type Sizes } from '../peers/round.js';
import { type Outcome, tablesOf } from '../peers/tables.js';

const usualSizes: Sizes = { warm: 20, alone: 5, many: 100, killed: 40 };
const quickSizes: Sizes = { warm: 10, alone: 3, many: 30, killed: 15 };
const usualRounds = 3;

/** The process of a task as dondoc carries it, and as it would be written with what one would take instead. */
export const survey: Survey = {
  name: 'peers',
  title: 'Beside peers',
  run: async ({ quick, onStep, signal }) => {
    const [sizes, rounds] = quick ? [quickSizes, 1] : [usualSizes, usualRounds];
    const leftOut = await peersLeftOut(onStep);
    const outcomes = kinds.map((kind): Outcome => {
      const why = kind.name === 'dondoc' ? undefined : leftOut;
      return { kind, rounds: [], faults: [], ...(why !== undefined && { leftOut: why }) };
    });
    for (let turn = 0; turn < rounds; turn += 1)
      for (let place = 0; place < outcomes.length; place += 1) {
        signal.throwIfAborted();
        // In each round another one comes first.
        const outcome = outcomes[(place + turn) % outcomes.length];
        if (outcome) await takeTurn({ outcome, sizes, turn, onStep });
      }
    return {
      rounds,
      ...tablesOf({ outcomes, sizes }),
      data: outcomes.map(({ kind: { name, title }, ...others }) => ({ name, title, ...others })),
      faults: outcomes.flatMap(({ kind, faults }) => faults.map((fault) => `${kind.name}: ${fault}`)),
    };
  },
};

async function peersLeftOut(onStep: Surveying['onStep']): Promise<string | undefined> {
  try {
    await installPeers(onStep);
    return undefined;
  } catch (fault) {
    if (fault instanceof NotHere) return fault.message;
    throw fault;
  }
}

async function takeTurn({
  outcome,
  sizes,
  turn,
  onStep,
}: {
  outcome: Outcome;
  sizes: Sizes;
  turn: number;
  onStep: Surveying['onStep'];
}): Promise<void> {
  const { kind, rounds, faults } = outcome;
  if (outcome.leftOut !== undefined) return;
  const say = (text: string) => onStep(`round ${String(turn + 1)}, ${kind.name} ${text}`);
  try {
    const done: Round = await round({ kind, sizes, say });
    rounds.push(done);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    if (fault instanceof NotHere) outcome.leftOut = why;
    else faults.push(why);
  }
}
