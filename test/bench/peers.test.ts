import { expect, test } from '@jest/globals';
import { withResults } from '../../bench/frame/page.js';
import { terminalSurvey } from '../../bench/frame/table.js';
import { faultsIn, judgeTask } from '../../bench/peers/judge.js';
import { planTextOf } from '../../bench/peers/kinds/plan-text.js';
import { begin, climb, decide, nextRung, type TaskState } from '../../bench/peers/programs/process.js';
import { commandIdOf, coordinators, dueDate, focalUnit, steps, unit } from '../../bench/peers/script.js';
import { endOfDate } from '../../domain/calendar/instant.js';
import { tasksOf } from '../support/plans.js';
import { at, Life } from '../task/fixtures.js';

const taskId = 'many-1';
const dueAtMs = 1_000_000;
const input = { id: taskId, unit, coordinators, focalUnit, dueAtMs };
const command = (place: number) => {
  const step = steps[place];
  if (!step) throw new Error('there are nine');
  return { ...step.body, id: commandIdOf({ taskId, step }), by: step.by } as Parameters<
    typeof decide
  >[0]['command'];
};
const after = (count: number): TaskState =>
  steps.slice(0, count).reduce((state, _step, place) => {
    const decision = decide({ state, command: command(place), atMs: place });
    if (!decision.ok) throw new Error(`step ${String(place)}: ${decision.code}`);
    return decision.state;
  }, begin(input));

test('the plan of the bench has as many tasks as are asked for, each with three sign-offs, due on one date', () => {
  const briefs = tasksOf({ text: planTextOf(12) }).map(({ brief }) => brief);
  expect(briefs).toHaveLength(12);
  for (const brief of briefs)
    expect(brief).toMatchObject({
      unit: { kind: 'named', id: unit },
      coordinators,
      deadline: { kind: 'date', due: dueDate },
    });
});

test('dondoc carries the script out, and at the end of the date tells the head once', () => {
  const life = new Life(at(dueDate, '23:00'), {
    coordinators: [...coordinators],
    deadline: { text: '', kind: 'date', due: dueDate },
  });
  for (const { by, body } of steps) life.does(at(dueDate, '23:30'), by, body);
  expect(Object.values(life.state.signOffs).map(({ answer }) => answer)).toEqual([
    'signed',
    'signed',
    'signed',
  ]);
  expect(life.state.reports['2022-Q3']?.status).toBe('accepted');
  expect(life.rungs('completion/1')).toEqual([]);
  life.until(endOfDate(dueDate));
  expect(life.rungs('completion/1')).toEqual([`overdue 2022-09-15T00:00 ${unit}`]);
});

test('the rules of the peers carry the same script out, and climb one rung after the other', () => {
  const state = after(steps.length);
  expect(Object.keys(state.signOffs)).toEqual(coordinators);
  expect(state.reports['2022-Q3']?.status).toBe('accepted');
  expect(nextRung(state)).toEqual({ rung: 'overdue', atMs: dueAtMs });
  const [first, second] = [climb(state), climb(climb(state)?.state ?? state)];
  expect([first?.notice.to, second?.notice.to]).toEqual(['unitHead', 'dpiSupervisor']);
  expect(first?.notice.id).not.toBe(second?.notice.id);
});

test('the rules of the peers refuse whoever it is not for, what is not its turn, and do the same command once', () => {
  const state = after(3);
  const stranger = { ...command(3), by: { person: 'x', role: 'unitHead', unit: 'so-cong-thuong' } };
  const tried = (of: ReturnType<typeof command>) => decide({ state, command: of, atMs: 9 });
  expect(tried(stranger)).toEqual({ ok: false, code: 'notYours' });
  expect(tried({ ...command(0), id: 'again' })).toEqual({ ok: false, code: 'notNow' });
  expect(tried(command(8))).toEqual({ ok: false, code: 'notNow' });
  expect(tried(command(2))).toEqual({ ok: true, state });
});

test('a task is judged by what was acknowledged: lost, doubled, out of order, not told, told twice', () => {
  const commands = steps.map((step) => commandIdOf({ taskId, step }));
  const right = { commands, signOffs: 3, reportIsAccepted: true, told: 1 };
  const judged = (changes: Partial<typeof right>) =>
    faultsIn(judgeTask({ taskId, recorded: { ...right, ...changes } }));
  expect(judged({})).toBe('');
  expect(judged({ commands: commands.slice(0, -1) })).toBe('lost: 1, wrongEnds: 1');
  expect(judged({ commands: [...commands, commands[0] ?? ''] })).toBe('doubled: 1, wrongEnds: 1');
  expect(judged({ commands: commands.toReversed() })).toBe('wrongEnds: 1');
  expect(judged({ signOffs: 2 })).toBe('wrongEnds: 1');
  expect(judged({ told: 0 })).toBe('untold: 1');
  expect(judged({ told: 2 })).toBe('toldTwice: 1');
});

test('a survey tells its tables on the page and on the terminal', () => {
  const result = {
    ...{ name: 'tea', title: 'Tea', seconds: 3, rounds: 2, data: {}, faults: [] },
    lines: ['green | black'],
    tables: [
      {
        title: 'Taste',
        rows: [
          ['', 'cup'],
          ['bitter', 'a | b'],
        ],
      },
    ],
  };
  const page = '<!-- bench: tea -->\n<!-- end of tea -->\n';
  const occasion = { machine: 'kettle', date: '2026-01-02', commit: 'abc1234' };
  const written = withResults({ page, results: [result], occasion, quick: true });
  expect(written).toContain(
    '- green | black\n\n### Taste\n\n|        | cup    |\n| ------ | ------ |\n| bitter | a \\| b |\n',
  );
  expect(written).toContain('npm run bench -- --only tea --quick');
  expect(terminalSurvey(result)).toContain('  Taste\n          cup\n  bitter  a | b');
});
