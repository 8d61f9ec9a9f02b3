import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../test/chaos/system.js';
import { atOnce, millisecondsOf } from '../frame/at-once.js';
import { quantile } from '../frame/statistics.js';
import type { Contender, ContenderKind } from './contender.js';
import { give } from './give.js';
import { faultsIn, judge } from './judge.js';
import { type Killed, killRun } from './kill.js';
import { diskMb, residentMb } from './resources.js';
import { steps } from './script.js';
import { untilMoment, untilTold } from './told.js';

/** How many tasks each part of a round has. */
export interface Sizes {
  readonly warm: number;
  readonly alone: number;
  readonly many: number;
  readonly killed: number;
}

/** What a round of a contender gave. */
export interface Round {
  readonly figures: Readonly<Record<string, number>>;
  readonly stored: Readonly<Record<string, number>>;
  readonly killed: Killed;
}

export const inFlight = 20;
const dayMs = 86_400_000;
const settleMs = 3_000;
/** What a round needs beside the time that the warm-up foretells. */
const spareMs = 6_000;
const restartMs = 30_000;

/** One round of a contender on processes and data of its own: everything is measured, everything is checked. */
export async function round({
  kind,
  sizes,
  say,
}: {
  kind: ContenderKind;
  sizes: Sizes;
  say: (text: string) => void;
}): Promise<Round> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-peers-'));
  try {
    say('starts');
    const contender = await kind.start(folder);
    try {
      await until(contender.ready);
      return await lived({ contender, sizes, say });
    } finally {
      await contender.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lived({
  contender,
  sizes: { warm, alone, many, killed },
  say,
}: {
  contender: Contender;
  sizes: Sizes;
  say: (text: string) => void;
}): Promise<Round> {
  await pause(settleMs);
  const [idleMb, idleDiskMb] = [residentMb(contender), await diskMb(contender)];
  say('warms up');
  const begun = performance.now();
  const warmed = await contender.begin({ group: 'warm', count: warm, dueAtMs: Date.now() + dayMs });
  await everyStep({ contender, ids: warmed.ids, limit: inFlight });
  const eachMs = (performance.now() - begun) / warm;

  say('commands alone');
  const single = await contender.begin({ group: 'alone', count: alone, dueAtMs: Date.now() + dayMs });
  const aloneMs = await everyStep({ contender, ids: single.ids, limit: 1 });

  say(`${String(many)} tasks`);
  const told = await contender.told();
  const dueAtMs = Date.now() + leadMs({ eachMs, count: many });
  const beginsAt = performance.now();
  const { ids, momentMs } = await contender.begin({ group: 'many', count: many, dueAtMs });
  const startMs = (performance.now() - beginsAt) / ids.length;
  const commandsAt = performance.now();
  const busyMs = await everyStep({ contender, ids, limit: inFlight });
  const perSecond = (busyMs.length * 1_000) / (performance.now() - commandsAt);
  if (Date.now() > momentMs)
    throw new Error('the commands took longer than the deadline: give them more time');
  say('their deadline');
  await untilMoment(momentMs);
  await untilTold({ contender, count: told + ids.length, everyMs: 50 });
  const toldS = (Date.now() - momentMs) / 1_000;
  await pause(settleMs);
  const wrong = faultsIn(await judge({ contender, ids }));
  if (wrong !== '') throw new Error(`the end of the tasks is not right: ${wrong}`);
  const figures = {
    ...{ startMs, perSecond, toldS, idleMb, idleDiskMb },
    aloneMs: quantile(aloneMs, 0.5),
    inFlightMs: quantile(busyMs, 0.5),
    residentMb: residentMb(contender),
    diskMb: await diskMb(contender),
  };
  const stored = await contender.stored();
  say('killed');
  return {
    figures,
    stored,
    killed: await killRun({
      ...{ contender, inFlight, group: 'killed', count: killed },
      leadMs: leadMs({ eachMs, count: killed }) + restartMs,
    }),
  };
}

function leadMs({ eachMs, count }: { eachMs: number; count: number }): number {
  return Math.round(spareMs + count * eachMs * 1.4);
}

/** All steps of tasks, one after the other in each: how long each took. */
async function everyStep({
  contender,
  ids,
  limit,
}: {
  contender: Contender;
  ids: readonly string[];
  limit: number;
}): Promise<readonly number[]> {
  const taken: number[] = [];
  await atOnce({
    items: ids,
    limit,
    act: async (taskId) => {
      for (const step of steps) taken.push(await millisecondsOf(() => give({ contender, taskId, step })));
    },
  });
  return taken;
}
