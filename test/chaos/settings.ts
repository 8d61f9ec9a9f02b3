import { parseArgs } from 'node:util';
import type { Kills } from './draw-faults.js';

/** What a run is asked for. */
export interface Settings {
  readonly seed: number;
  /** How long faults are drawn; undefined when kills are counted instead. */
  readonly minutes: number;
  readonly kills?: Kills;
  /** Days of the calendar that pass in the time. */
  readonly days: number;
  /** How long a process is frozen or away. */
  readonly faultSeconds: number;
  readonly json: boolean;
  /** The text of the sample plan where the real one is not there, or is not wanted. */
  readonly plan: 'real' | 'sample';
  /** Keeps the folder of the servers' data. */
  readonly keep: boolean;
}

export const usage = `usage: npm run chaos [-- --seed N --minutes M --days D --kills worker=200,temporal=50,mongo=50,api=50
                     --fault-seconds S --plan real|sample --json --keep]
  --seed N      the same seed draws the same faults and the same people (1)
  --minutes M   how long faults are drawn (10); not heard with --kills
  --days D      days of the calendar that pass meanwhile (7)
  --kills …     instead of drawn faults: so many kills of each part
  --plan        the real plan where it lies beside the project, else the sample
  --keep        leaves the data of the servers where they were
All servers are started on loopback with data of their own; nothing else is touched. Exit code 0, 4 where something was wrong.`;

/** Reads the arguments. Throws an Error with a sentence that names what is wrong. */
export function readSettings(args: readonly string[]): Settings | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ seed: { type: 'string' }, minutes: { type: 'string' }, days: { type: 'string' } },
      ...{ kills: { type: 'string' }, 'fault-seconds': { type: 'string' }, plan: { type: 'string' } },
      ...{ json: { type: 'boolean' }, keep: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (values.help === true) return 'help';
  const { plan = 'real' } = values;
  if (plan !== 'real' && plan !== 'sample') throw new Error(`--plan is real or sample, not "${plan}"`);
  return {
    seed: number({ name: '--seed', text: values.seed, usual: 1, least: 0, most: 2 ** 31 }),
    minutes: number({ name: '--minutes', text: values.minutes, usual: 10, least: 0.5, most: 240 }),
    days: number({ name: '--days', text: values.days, usual: 7, least: 1, most: 400 }),
    faultSeconds: number({
      name: '--fault-seconds',
      text: values['fault-seconds'],
      usual: 60,
      least: 1,
      most: 300,
    }),
    ...(values.kills !== undefined && { kills: killsFrom(values.kills) }),
    json: values.json === true,
    keep: values.keep === true,
    plan,
  };
}

function number({
  name,
  text,
  usual,
  least,
  most,
}: {
  name: string;
  text: string | undefined;
  usual: number;
  least: number;
  most: number;
}): number {
  const given = text === undefined ? usual : Number(text);
  if (!(given >= least && given <= most))
    throw new Error(`${name} is a number from ${String(least)} to ${String(most)}, not "${text ?? ''}"`);
  return given;
}

function killsFrom(text: string): Kills {
  const kills = { worker: 0, api: 0, temporal: 0, mongo: 0 };
  for (const one of text.split(',')) {
    const match = /^(?<part>worker|api|temporal|mongo)=(?<count>\d{1,4})$/u.exec(one.trim());
    const { part, count } = match?.groups ?? {};
    if (part === undefined)
      throw new Error(`--kills is a list like worker=200,temporal=50,mongo=50,api=50; "${one}" is not of it`);
    kills[part as keyof typeof kills] = Number(count);
  }
  return kills;
}
