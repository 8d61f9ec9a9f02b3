import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandRequest } from '../../api/schemas.js';
import { readBehaviour } from '../../cli/behaviour-file.js';
import { shippedCalendar, shippedDirectory, shippedPeople, shippedPolicy } from '../../data/shipped.js';
import { projectRoot } from '../../dev/environment.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { planIdOf } from '../../domain/launch/plan-id.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { simulate } from '../../domain/simulate/simulate.js';
import { commandTypes } from '../../domain/task/rules/index.js';
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

test('each command that README gives is one, and whoever gives it has an account', () => {
  const given = [...readme.matchAll(/dondoc -- act \S+ (\w+)/g)].map(([, type]) => type ?? '');
  expect(given.length).toBeGreaterThanOrEqual(5);
  expect(given.filter((type) => !(commandTypes as readonly string[]).includes(type))).toEqual([]);
  const names = new Map(
    [...readme.matchAll(/(?:^| )([A-Z]+)=(\S+)/gm)].map(([, name = '', id = '']) => [`$${name}`, id]),
  );
  const accounts = [...readme.matchAll(/--as (\$\w+|[a-z][\w.-]+)/g)].map(([, who = '']) => names.get(who) ?? who);
  const known = new Set(shippedPeople().map(({ id }) => id));
  expect(accounts.length).toBeGreaterThanOrEqual(12);
  expect(accounts.filter((id) => !known.has(id))).toEqual([]);
});

test('the plan that README has drafted has the shape that the API takes', () => {
  const [, content = ''] = /draftPlan --data '(\{.*?\})' --as/.exec(readme) ?? [];
  const command = { type: 'draftPlan', ...(JSON.parse(content) as object) };
  expect(commandRequest.safeParse({ command }).error?.issues ?? []).toEqual([]);
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
