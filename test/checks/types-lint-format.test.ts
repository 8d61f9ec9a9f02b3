import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Outcome, type PlantedProject, plantedProject } from './planted-project.js';

const typeErrors: readonly { readonly code: string; readonly file: string; readonly text: string }[] = [
  { code: 'TS7006', file: 'domain/untyped.ts', text: 'export const twice = (n) => n * 2;' },
  {
    code: 'TS2532',
    file: 'domain/maybe-absent.ts',
    text: 'export const first = (all: readonly string[]): number => all[0].length;',
  },
  {
    code: 'TS2375',
    file: 'domain/explicit-undefined.ts',
    text: 'export const unit: { readonly name?: string } = { name: undefined };',
  },
  {
    code: 'TS6133',
    file: 'domain/unused-local.ts',
    text: 'export function one(): number {\n  const two = 2;\n  return 1;\n}',
  },
];

const lintErrors: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'activities/forgets.ts',
    text: 'export function start(save: () => Promise<void>): void {\n  save();\n}',
  },
  {
    rule: '@typescript-eslint/no-misused-promises',
    file: 'activities/always-true.ts',
    text: "export function state(saved: Promise<boolean>): string {\n  return saved ? 'saved' : 'lost';\n}",
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'domain/forgets-closed.ts',
    text: "import type { Status } from './status.js';\n\nexport function isOpen(status: Status): boolean {\n  switch (status) {\n    case 'open':\n      return true;\n  }\n  return false;\n}",
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    file: 'domain/imports-type.ts',
    text: "import { Status } from './status.js';\n\nexport const open: Status = 'open';",
  },
  {
    rule: '@typescript-eslint/no-unnecessary-condition',
    file: 'domain/asks-twice.ts',
    text: "export const nameOf = (name: string): string => name ?? 'none';",
  },
  {
    rule: 'no-restricted-properties',
    file: 'api/reads-environment.ts',
    text: "export const home = process.env['DONDOC_HOME'];",
  },
  {
    rule: 'no-restricted-imports',
    file: 'api/imports-environment.ts',
    text: "import { env } from 'node:process';\n\nexport const home = env['DONDOC_HOME'];",
  },
  {
    rule: 'no-restricted-properties',
    file: 'domain/asks-clock.ts',
    text: 'export const now = (): number => Date.now();',
  },
  {
    rule: 'no-restricted-syntax',
    file: 'domain/takes-today.ts',
    text: 'export const today = (): Date => new Date();',
  },
  {
    rule: 'no-restricted-properties',
    file: 'domain/rolls-dice.ts',
    text: 'export const dice = (): number => Math.random();',
  },
  {
    rule: 'no-restricted-globals',
    file: 'domain/waits.ts',
    text: 'export const later = (act: () => void): unknown => setTimeout(act, 1000);',
  },
  { rule: 'no-console', file: 'worker/prints.ts', text: "console.log('started');" },
  {
    rule: 'max-lines',
    file: 'domain/too-long.ts',
    text: Array.from({ length: 251 }, (_, line) => `export const line${line} = ${line};`).join('\n'),
  },
];

const filesOf = (
  planted: readonly { readonly file: string; readonly text: string }[],
): Readonly<Record<string, string>> =>
  Object.fromEntries(planted.map(({ file, text }) => [file, `${text}\n`]));

const projects: PlantedProject[] = [];

/** The outcome of one check on the clean project and on one with these files. */
async function bothOutcomes(
  name: string,
  planted: Readonly<Record<string, string>>,
): Promise<{ readonly clean: Outcome; readonly broken: Outcome }> {
  const [clean, broken] = [plantedProject({}), plantedProject(planted)];
  projects.push(clean, broken);
  const [ofClean, ofBroken] = await Promise.all([clean.run(name), broken.run(name)]);
  return { clean: ofClean, broken: ofBroken };
}

afterAll(() => {
  for (const project of projects) project.remove();
});

describe('the compiler with the options of the project', () => {
  let outcomes: Awaited<ReturnType<typeof bothOutcomes>>;
  beforeAll(async () => {
    outcomes = await bothOutcomes('types', filesOf(typeErrors));
  });

  test('passes on clean code', () => {
    expect(outcomes.clean).toMatchObject({ code: 0, output: '' });
  });

  test.each(typeErrors)('refuses $file with $code', ({ code, file }) => {
    expect(outcomes.broken.code).toBeGreaterThan(0);
    expect(outcomes.broken.output).toMatch(new RegExp(`${file}\\(.*error ${code}:`));
  });
});

describe('eslint with the rules of the project', () => {
  let outcomes: Awaited<ReturnType<typeof bothOutcomes>>;
  beforeAll(async () => {
    outcomes = await bothOutcomes('lint', filesOf(lintErrors));
  });

  test('passes on clean code, the environment read in config.ts and the console of dev/ and cli/ included', () => {
    expect(outcomes.clean).toMatchObject({ code: 0, output: '' });
  });

  test.each(lintErrors)('refuses $file with $rule', ({ rule, file }) => {
    expect(outcomes.broken.code).toBeGreaterThan(0);
    const ofFile = outcomes.broken.output.split('\n\n').find((part) => part.includes(`/${file}\n`));
    expect(ofFile).toMatch(new RegExp(`error .* ${rule}$`, 'm'));
  });
});

describe('biome with the format of the project', () => {
  let outcomes: Awaited<ReturnType<typeof bothOutcomes>>;
  beforeAll(async () => {
    outcomes = await bothOutcomes('format', {
      'domain/ragged.ts': 'export const list   = [1,\n2 ]\n',
      'domain/unsorted.ts':
        "import { labelOf } from './status.js';\nimport { isDue } from './due.js';\n\nexport const all = [labelOf, isDue];\n",
    });
  });

  test('passes on clean code, which it says it saw', () => {
    expect(outcomes.clean.complaint).toBeUndefined();
    expect(outcomes.clean.output).toMatch(/Checked [1-9]\d* files/);
    expect(outcomes.clean.output).not.toMatch(/\.ts (format|assist|lint)/);
  });

  test('refuses a file that it would write otherwise', () => {
    expect(outcomes.broken.code).toBeGreaterThan(0);
    expect(outcomes.broken.output).toMatch(/domain\/ragged\.ts format/);
  });

  test('refuses imports that are not in order', () => {
    expect(outcomes.broken.output).toMatch(/domain\/unsorted\.ts.* assist\/source\/organizeImports/);
  });
});
