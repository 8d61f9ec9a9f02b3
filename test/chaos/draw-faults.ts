import { chance } from '../../domain/simulate/chance.js';
import type { PartName } from './system.js';

/** One thing that goes wrong. */
export type Fault =
  | { readonly kind: 'kill'; readonly part: PartName }
  | { readonly kind: 'freeze'; readonly part: PartName; readonly seconds: number }
  /** Killed, and for so long not there to be connected to. */
  | { readonly kind: 'away'; readonly part: PartName; readonly seconds: number }
  /** MongoDB's files may not grow. */
  | { readonly kind: 'fullDisk'; readonly seconds: number }
  /** A process of Node believes that it is another day. */
  | {
      readonly kind: 'wrongClock';
      readonly part: 'worker' | 'api';
      readonly days: 1 | -1;
      readonly seconds: number;
    }
  /** More commands at once to one task than Temporal lets in. */
  | { readonly kind: 'burst'; readonly commands: number }
  | { readonly kind: 'machine' };

export type FaultKind = Fault['kind'];

/** How many of each part are to be killed. */
export type Kills = Readonly<Record<PartName, number>>;

/** Kills of every part in an order that the seed draws: the same seed gives the same order. */
export function drawKills({ seed, kills }: { seed: number; kills: Kills }): readonly Fault[] {
  const all = Object.entries(kills).flatMap(([part, count]) =>
    Array.from({ length: count }, (_none, n): { fault: Fault; place: number } => ({
      fault: { kind: 'kill', part: part as PartName },
      place: chance({ seed, key: `kill ${part} ${String(n)}` }),
    })),
  );
  return all.sort((one, other) => one.place - other.place).map(({ fault }) => fault);
}

/** The `n`-th of an endless row of faults of every kind. */
export function drawFault({ seed, n, seconds }: { seed: number; n: number; seconds: number }): Fault {
  const draw = (key: string) => chance({ seed, key: `fault ${String(n)} ${key}` });
  const pick = <One>(key: string, of: readonly [One, ...One[]]): One =>
    of[Math.floor(draw(key) * of.length)] ?? of[0];
  const part = pick<PartName>('part', ['worker', 'worker', 'api', 'temporal', 'mongo']);
  const kind = pick<FaultKind>('kind', [
    ...([
      'kill',
      'kill',
      'kill',
      'kill',
      'freeze',
      'away',
      'fullDisk',
      'wrongClock',
      'burst',
      'machine',
    ] as const),
  ]);
  switch (kind) {
    case 'kill':
      return { kind, part };
    case 'freeze':
      return { kind, part, seconds };
    case 'away':
      return { kind, part, seconds };
    case 'fullDisk':
      return { kind, seconds: seconds / 2 };
    case 'wrongClock':
      return {
        ...{ kind, seconds: seconds / 2 },
        part: pick<'worker' | 'api'>('clock', ['worker', 'api']),
        days: pick<1 | -1>('days', [1, -1]),
      };
    case 'burst':
      return { kind, commands: 40 };
    case 'machine':
      return { kind };
  }
}

/** One of each kind, each part in turn: for a short test. */
export function everyFault(seconds: number): readonly Fault[] {
  return [
    { kind: 'kill', part: 'worker' },
    { kind: 'kill', part: 'api' },
    { kind: 'kill', part: 'mongo' },
    { kind: 'kill', part: 'temporal' },
    { kind: 'freeze', part: 'worker', seconds },
    { kind: 'freeze', part: 'mongo', seconds },
    { kind: 'freeze', part: 'temporal', seconds },
    { kind: 'freeze', part: 'api', seconds },
    { kind: 'away', part: 'mongo', seconds },
    { kind: 'fullDisk', seconds },
    { kind: 'wrongClock', part: 'worker', days: 1, seconds },
    { kind: 'wrongClock', part: 'api', days: -1, seconds },
    { kind: 'burst', commands: 40 },
    { kind: 'machine' },
  ];
}

/** A fault in a few words. */
export function faultName(fault: Fault): string {
  switch (fault.kind) {
    case 'kill':
      return `kill ${fault.part}`;
    case 'freeze':
    case 'away':
      return `${fault.kind} ${fault.part} ${String(fault.seconds)} s`;
    case 'fullDisk':
      return `full disk ${String(fault.seconds)} s`;
    case 'wrongClock':
      return `clock of ${fault.part} ${fault.days > 0 ? '+1' : '-1'} day`;
    case 'burst':
      return `${String(fault.commands)} commands at once`;
    case 'machine':
      return 'whole machine';
  }
}
