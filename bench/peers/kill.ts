import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../test/chaos/system.js';
import { atOnce } from '../frame/at-once.js';
import type { Contender } from './contender.js';
import { giveUntilAnswered } from './give.js';
import { type Judgement, judge } from './judge.js';
import { steps } from './script.js';
import { untilMoment, untilTold } from './told.js';

/** What came of two kills: one in the middle of the commands, one in the middle of telling who was late. */
export interface Killed extends Judgement {
  readonly commands: number;
  /** Commands that had to be sent again. */
  readonly resent: number;
  /** From the first kill until a command was answered that was sent after it, or again. */
  readonly backS: number;
  /** How many had been told just before it was killed again, and how long it took from then until all were. */
  readonly toldBefore: number;
  readonly toldAllS: number;
}

const settleMs = 3_000;

/** Lives through the process with `kill -9` of what runs its code, twice. Whoever is not answered sends the same again. */
export async function killRun({
  contender,
  group,
  count,
  inFlight,
  leadMs,
}: {
  contender: Contender;
  group: string;
  count: number;
  inFlight: number;
  /** How long it may take until all commands are answered. */
  leadMs: number;
}): Promise<Killed> {
  const before = await contender.told();
  const { ids, momentMs } = await contender.begin({ group, count, dueAtMs: Date.now() + leadMs });
  const commands = ids.length * steps.length;
  let [answered, resent, killedAt, backAt] = [0, 0, 0, 0];
  let restarted: Promise<unknown> = Promise.resolve();
  await atOnce({
    items: ids,
    limit: inFlight,
    act: async (taskId) => {
      for (const step of steps) {
        const isAfterTheKill = killedAt > 0;
        const times = await giveUntilAnswered({ contender, taskId, step });
        if (times > 1) resent += 1;
        answered += 1;
        if (isAfterTheKill || times > 1) backAt ||= Date.now();
        if (answered === Math.floor(commands / 2)) {
          killedAt = Date.now();
          restarted = restartApp(contender);
        }
      }
    },
  });
  await restarted;
  if (Date.now() > momentMs)
    throw new Error('the commands took longer than the deadline: give them more time');
  await untilMoment(momentMs);
  const toldBefore = (await untilTold({ contender, count: before + 1, everyMs: 20 })) - before;
  const secondKillAt = Date.now();
  await restartApp(contender);
  await untilTold({ contender, count: before + ids.length });
  const toldAllS = (Date.now() - secondKillAt) / 1_000;
  // What is told twice comes a little later.
  await pause(settleMs);
  const judgement = await judge({ contender, ids });
  return { ...judgement, commands, resent, backS: (backAt - killedAt) / 1_000, toldBefore, toldAllS };
}

async function restartApp({ parts, app, ready }: Contender): Promise<void> {
  const killed = app.map((name) => {
    const part = parts[name];
    if (!part) throw new Error(`no process is called ${name}`);
    return part;
  });
  await Promise.all(killed.map((part) => part.kill()));
  for (const part of killed) part.start();
  await until(ready);
}
