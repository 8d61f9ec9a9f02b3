import { expect } from '@jest/globals';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import type { Synthesis, SynthesisCounts } from '../../domain/synthesis/types.js';
import type { HandCount } from './counted-by-hand.js';

/** Compares every figure of a synthesis with what was counted by hand, and notes in `seen` what occurred. */
export function compareFigures({
  synthesis,
  counted,
  before,
  seen,
}: {
  synthesis: Synthesis;
  counted: readonly HandCount[];
  /** The quarter before. */
  before: readonly HandCount[] | undefined;
  seen: Set<string>;
}): void {
  const lines = new Map(linesOf(synthesis).map((line) => [line.taskId, line]));
  expect(lines.size).toBe(counted.length);
  for (const task of counted) {
    const line = lines.get(task.taskId);
    const overdue = line?.overdue.map(({ kind, due, rung }) => `${kind} ${due} ${rung}`).sort();
    const past = before?.find(({ taskId }) => taskId === task.taskId);
    expect([task.taskId, line?.standing, line?.officialStatus, overdue, line?.previous?.standing]).toEqual([
      task.taskId,
      task.standing,
      task.status,
      task.overdue,
      past?.standing,
    ]);
    for (const kind of kindsOf(task)) seen.add(kind);
  }
  expect(synthesis.counts).toEqual(totals(counted));
  expect(synthesis.previous).toEqual(before && totals(before));
  for (const { number, counts } of synthesis.shortcomings)
    expect(counts).toEqual(totals(counted.filter(({ shortcoming }) => shortcoming === number)));
  for (const { unit, counts, previous } of synthesis.units) {
    const own = (of: HandCount) => of.unit === unit;
    expect(counts).toEqual(totals(counted.filter(own)));
    if (previous) expect(previous).toEqual(totals((before ?? []).filter(own)));
  }
  compareCollectives({ synthesis, counted });
}

function compareCollectives({
  synthesis,
  counted,
}: {
  synthesis: Synthesis;
  counted: readonly HandCount[];
}): void {
  const carried = counted.filter(({ unit, status }) => unit !== undefined && status !== 'handedOver');
  const shared = new Set(
    carried.map(({ task }) => task).filter((task) => carried.filter((of) => of.task === task).length > 1),
  );
  expect(synthesis.collectives).toHaveLength(shared.size);
  for (const { shortcoming, taskNumber, members, reported, ...by } of synthesis.collectives) {
    const of = carried.filter(({ task }) => task === `${String(shortcoming)}.${String(taskNumber)}`);
    const units = (holds: (task: HandCount) => boolean) =>
      of
        .filter(holds)
        .map(({ unit }) => unit)
        .sort();
    expect(members).toBe(of.length);
    expect(reported).toBe(of.filter(({ standing }) => standing === 'inTime' || standing === 'late').length);
    expect(by.missing).toEqual(units(({ standing }) => standing === 'missing'));
    expect(by.returned).toEqual(units(({ standing }) => standing === 'returned'));
    expect(by.late).toEqual(units(({ standing }) => standing === 'late'));
    expect(by.notOwed).toEqual(units(({ standing }) => standing === 'notOwed'));
    expect(by.nil).toEqual(units(({ nil }) => nil));
  }
}

function totals(counted: readonly HandCount[]): SynthesisCounts {
  const sum = (value: (task: HandCount) => number) => counted.reduce((all, task) => all + value(task), 0);
  const of = (standing: string) => sum((task) => (task.standing === standing ? 1 : 0));
  const statuses: Record<string, number> = {};
  for (const { status } of counted) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    tasks: counted.length,
    owed: counted.length - of('notOwed'),
    reported: of('inTime') + of('late'),
    inTime: of('inTime'),
    late: of('late'),
    nil: sum(({ nil }) => (nil ? 1 : 0)),
    returned: of('returned'),
    missing: of('missing'),
    petitionsOpen: sum(({ petitionsOpen }) => petitionsOpen),
    petitionsAnswered: sum(({ petitionsAnswered }) => petitionsAnswered),
    byStatus: statuses,
  };
}

function kindsOf({ standing, nil, petitionsOpen, petitionsAnswered, overdue }: HandCount): readonly string[] {
  return [
    standing,
    ...(nil ? ['nil'] : []),
    ...(petitionsOpen > 0 ? ['open'] : []),
    ...(petitionsAnswered > 0 ? ['answered'] : []),
    ...(overdue.length > 0 ? ['overdue'] : []),
  ];
}
