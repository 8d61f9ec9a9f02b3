import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandRequest } from '../../api/schemas.js';
import { readBehaviour } from '../../cli/behaviour-file.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { projectRoot } from '../../dev/environment.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { simulate } from '../../domain/simulate/simulate.js';
import { at } from '../task/fixtures.js';

const guides = [
  'README.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const readme = read('README.md');
const sample = planOf('data/sample-plan.txt');

test.each(guides)('every file to which %s leads exists', (guide) => {
  const links = [...read(guide).matchAll(/\]\(([^)#]+)[^)]*\)|src="([^"]+)"/g)].map(
    ([, link, src]) => link ?? src ?? '',
  );
  const missing = links.filter(
    (link) => !/^https?:/.test(link) && !existsSync(join(projectRoot, dirname(guide), link)),
  );
  expect(missing).toEqual([]);
});

test('each command and person that README sends has the shape that the API takes', () => {
  const bodies = [...readme.matchAll(/--json '(\{.*?\})' /g)].map(
    ([, body]) => JSON.parse(body ?? '') as object,
  );
  const commands = bodies.filter((body) => 'command' in body);
  expect(commands.map((body) => commandRequest.safeParse(body).error?.issues ?? [])).toEqual(
    commands.map(() => []),
  );
  expect(commands.length).toBeGreaterThanOrEqual(5);
});

test('each script that README runs is one of package.json', () => {
  const { scripts } = JSON.parse(read('package.json')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const run = [...readme.matchAll(/^npm (?:run -s (\w+)|(start|test))/gm)].map(
    ([, named, own]) => named ?? own ?? '',
  );
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
  expect(new Set(run)).toEqual(new Set(['start', 'test', 'dondoc']));
});

test('the tasks that README speaks of are tasks of the sample plan', () => {
  const ids = sample.briefs.map(({ taskId }) => taskId);
  expect(sample.planId).toBe('khac-phuc-ton-tai-sau-6-thang-dau-nam-2022');
  expect(readme).toContain(`P=${sample.planId}\n`);
  expect(ids).toContain(`${sample.planId}/1.5/cho-xac-dinh-cac-chu-dau-tu`);
  const rehearsed = sample.briefs.find(({ taskId }) => taskId.endsWith('/1.1/so-ke-hoach-va-dau-tu'));
  expect(rehearsed?.viceChairman).toBe('pho-chu-tich-thuong-truc');
});

test('the behaviour that docs/simulate.md shows is one, and somebody acts by it', async () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(read('docs/simulate.md')) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-docs-'));
  try {
    const file = join(folder, 'behaviour.json');
    writeFileSync(file, example);
    const behaviour = await readBehaviour(file);
    const terms = { policy: shippedPolicy(), calendar: shippedCalendar() };
    const tasks = sample.briefs.slice(0, 20).map((brief) => ({ brief, ...terms }));
    const span = { from: at('2022-07-20', '08:00'), to: at('2022-12-31', '00:00') };
    const reachChairman = (how: Partial<Parameters<typeof simulate>[0]>) =>
      simulate({ tasks, ...span, ...how }).escalations.filter(({ rung }) => rung === 'chairman').length;
    expect(reachChairman({ behaviour })).toBeLessThan(reachChairman({}));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function planOf(file: string) {
  const reading = readPlan({ text: read(file) });
  if (!reading.ok) throw new Error(reading.error.message.en);
  const planId = planIdOf(reading.plan.title);
  return {
    planId,
    briefs: briefsOf({ plan: reading.plan, planId, directory: indexDirectory(shippedDirectory()) }),
  };
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}
