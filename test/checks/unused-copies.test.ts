import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Outcome, type PlantedProject, packageWith, plantedProject } from './planted-project.js';

/** The dependencies that the clean project itself uses, and the tools that it runs. */
const used = [
  '@temporalio/workflow',
  'express',
  'zod',
  '@biomejs/biome',
  '@jest/globals',
  '@swc/core',
  '@swc/jest',
  '@types/express',
  '@types/node',
  'dependency-cruiser',
  'eslint',
  'jest',
  'jscpd',
  'knip',
  'typescript',
  'typescript-eslint',
];

const projects: PlantedProject[] = [];

function plant(planted: Readonly<Record<string, string>>): PlantedProject {
  const project = plantedProject({ 'package.json': packageWith(used), ...planted });
  projects.push(project);
  return project;
}

afterAll(() => {
  for (const project of projects) project.remove();
});

describe('knip with the settings of the project', () => {
  let clean: Outcome;
  let broken: Outcome;
  let cleanLive: Outcome;
  let brokenLive: Outcome;

  beforeAll(async () => {
    const whole = plant({});
    const wasteful = plant({
      'package.json': packageWith([...used, 'mongoose', 'pino']),
      'domain/forgotten.ts': 'export const forgotten = 1;\n',
      'domain/generous.ts': "export const used = 'used';\nexport const unused = 'unused';\n",
      'domain/only-tested.ts': 'export const fixture = 1;\n',
      'api/config.ts':
        "import { used } from '../domain/generous.js';\n\nexport const port = (): number => used.length;\n",
      'test/only-tested.test.ts':
        "import { pino } from 'pino';\nimport { fixture } from '../domain/only-tested.js';\n\npino().info(fixture);\n",
    });
    [clean, broken, cleanLive, brokenLive] = await Promise.all([
      whole.run('unused'),
      wasteful.run('unused'),
      whole.run('unused-live'),
      wasteful.run('unused-live'),
    ]);
  });

  test('passes on a project in which everything is used', () => {
    expect(clean).toMatchObject({ code: 0 });
    expect(cleanLive).toMatchObject({ code: 0 });
  });

  test('refuses a file that nothing imports', () => {
    expect(broken.code).toBeGreaterThan(0);
    expect(broken.output).toMatch(/Unused files[^]*^domain\/forgotten\.ts/m);
  });

  test('refuses an export that nothing imports', () => {
    expect(broken.output).toMatch(/Unused exports[^]*^unused .*domain\/generous\.ts/m);
    expect(broken.output).not.toMatch(/^used .*domain\/generous\.ts/m);
  });

  test('refuses a dependency that nothing uses', () => {
    expect(broken.output).toMatch(/Unused dependencies[^]*^mongoose /m);
  });

  test('refuses production code that only tests use', () => {
    expect(broken.output).not.toMatch(/domain\/only-tested\.ts/);
    expect(brokenLive.code).toBeGreaterThan(0);
    expect(brokenLive.output).toMatch(/Unused files[^]*^domain\/only-tested\.ts/m);
  });

  test('refuses a production dependency that only tests use', () => {
    expect(broken.output).not.toMatch(/^pino /m);
    expect(brokenLive.output).toMatch(/Unused dependencies[^]*^pino /m);
  });
});

describe('jscpd with the settings of the project', () => {
  test('passes on a project without copies', async () => {
    const project = plant({ 'api/weigh.ts': passage(40), 'test/weigh.test.ts': passage(40) });
    expect(await project.run('copies')).toMatchObject({ code: 0 });
    expect(await project.run('copies-tests')).toMatchObject({ code: 0 });
  });

  test('refuses ten lines of production code that stand in two files', async () => {
    const project = plant({ 'api/weigh.ts': passage(10), 'worker/weigh.ts': passage(10) });
    const outcome = await project.run('copies');
    expect(outcome.code).toBeGreaterThan(0);
    expect(outcome.output).toMatch(/api\/weigh\.ts[^]*worker\/weigh\.ts/);
  });

  test('lets two tests show twelve lines alike, and refuses a copied page', async () => {
    const alike = plant({
      'test/one.test.ts': passage(12) + ownLines('one'),
      'test/two.test.ts': passage(12) + ownLines('two'),
    });
    expect(await alike.run('copies-tests')).toMatchObject({ code: 0 });
    const copied = plant({ 'test/one.test.ts': passage(40), 'test/two.test.ts': passage(40) });
    const outcome = await copied.run('copies-tests');
    expect(outcome.code).toBeGreaterThan(0);
    expect(outcome.output).toMatch(/test\/one\.test\.ts[^]*test\/two\.test\.ts/);
  });
});

/** A function of so many lines, the same each time. */
function passage(lines: number): string {
  const body = Array.from({ length: lines }, (_, n) => `  total += weights[${n}] * (values[${n}] ?? ${n});`);
  return `export function weigh(weights: number[], values: number[]): number {\n  let total = 0;\n${body.join('\n')}\n  return total;\n}\n`;
}

/** Forty lines that stand in no other file. */
function ownLines(name: string): string {
  return Array.from({ length: 40 }, (_, n) => `export const ${name}${n} = '${name} ${n}';\n`).join('');
}
