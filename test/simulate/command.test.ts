import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Command } from 'commander';
import { CommandFailed } from '../../cli/exit.js';
import { register } from '../../cli/simulate.js';
import type { Escalation } from '../../domain/simulate/escalation.js';
import { samplePlan } from '../support/plans.js';

const dates = ['--from', '2022-07-20', '--to', '2022-08-31'];
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-simulate-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the command prints. */
async function printed(...args: readonly string[]): Promise<string> {
  const program = new Command('dondoc').exitOverride().configureOutput({ outputError: () => undefined });
  program.option('--lang <language>', '', 'vi');
  register(program);
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    await program.parseAsync(['simulate', ...args], { from: 'user' });
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('--json prints what escalates to whom in order of time, with the offset of Vietnam', async () => {
  const escalations = JSON.parse(await printed(samplePlan, ...dates, '--json')) as readonly Escalation[];
  const keys = ['at', 'task', 'unit', 'obligation', 'rung', 'recipientRole', 'recipient'];
  expect(escalations.every((one) => Object.keys(one).join() === keys.join())).toBe(true);
  expect(escalations.every(({ at }) => /^2022-0[789]-\d\dT\d\d:\d\d:00\.000\+07:00$/.test(at))).toBe(true);
  expect(escalations.map(({ at }) => at)).toEqual(escalations.map(({ at }) => at).sort());
  const chairman = escalations.find(
    ({ obligation, rung }) => obligation === 'acceptance/1' && rung === 'chairman',
  );
  expect(chairman?.at).toBe('2022-08-06T00:00:00.000+07:00');
});

test('for people it prints a table of what each leader would have got, in Vietnamese or English', async () => {
  const vietnamese = await printed(samplePlan, ...dates);
  expect(vietnamese).toMatch(/Chủ tịch +Chủ tịch UBND tỉnh +\d+ +\d+ +5\/8\/2022/);
  const english = await printed(samplePlan, ...dates, '--lang', 'en');
  expect(english).toMatch(/Chairman +.* +\d+ +\d+ +2022-08-05/);
});

test('with a behaviour in which everybody is prompt nobody above the units hears of acceptance', async () => {
  const behaviour = file(
    'prompt.json',
    JSON.stringify({ seed: 1, profiles: [{ name: 'prompt', share: 1 }] }),
  );
  const escalations = JSON.parse(
    await printed(samplePlan, ...dates, '--behaviour', behaviour, '--json'),
  ) as readonly Escalation[];
  const acceptance = escalations.filter(({ obligation }) => obligation.startsWith('acceptance'));
  expect([...new Set(acceptance.map(({ recipientRole }) => recipientRole))]).toEqual(['officer']);
});

test.each([
  ['a date that is none', () => [samplePlan, '--from', '2022-02-30', '--to', '2022-08-31']],
  ['an end before the start', () => [samplePlan, '--from', '2022-07-20', '--to', '2022-07-01']],
  ['more years than can be lived through', () => [samplePlan, '--from', '2022-07-20', '--to', '2322-07-01']],
  ['a file that is no plan', () => [file('thu.txt', 'Kính gửi Sở Y tế.'), ...dates]],
  [
    'a behaviour that is not there',
    () => [samplePlan, ...dates, '--behaviour', join(folder, 'khong-co.json')],
  ],
  ['a behaviour that is not JSON', () => [samplePlan, ...dates, '--behaviour', file('a.json', '{')]],
  [
    'a behaviour with an unknown part',
    () => [samplePlan, ...dates, '--behaviour', file('b.json', '{"seed":1,"mood":2}')],
  ],
  [
    'a share above 1',
    () => [
      samplePlan,
      ...dates,
      '--behaviour',
      file('c.json', '{"seed":1,"profiles":[{"name":"a","share":2}]}'),
    ],
  ],
  [
    'a unit with a profile that is not there',
    () => [samplePlan, ...dates, '--behaviour', file('d.json', '{"seed":1,"units":{"so-y-te":"a"}}')],
  ],
  [
    'a unit that the directory does not hold',
    () => [
      samplePlan,
      ...dates,
      '--behaviour',
      file(
        'e.json',
        '{"seed":1,"dpi":{"afterWorkingDays":1,"namedUnits":{"Các chủ đầu tư":["so-khong-co"]}}}',
      ),
    ],
  ],
])('%s is refused with exit code 2 and a sentence in both languages', async (_, args) => {
  const failure = await printed(...args()).catch((fault: unknown) => fault);
  expect(failure).toBeInstanceOf(CommandFailed);
  const { exitCode, sentence } = failure as CommandFailed;
  expect([exitCode, sentence.vi === '', sentence.en === '']).toEqual([2, false, false]);
});
