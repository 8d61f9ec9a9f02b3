import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf } from '../../dev/checks.js';
import { cleanProject } from './clean-project.js';
import { type Outcome, type PlantedProject, plantedProject } from './planted-project.js';

/** Each rule, a file that breaks it, and what that file says. */
const violations: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  { rule: 'domain-layer', file: 'domain/asks-queue.ts', text: "import '../workflows/messages.js';" },
  { rule: 'data-layer', file: 'data/asks-store.ts', text: "import '../activities/store/port.js';" },
  { rule: 'documents-layer', file: 'documents/asks-store.ts', text: "import '../activities/store/port.js';" },
  { rule: 'audit-layer', file: 'audit/asks-store.ts', text: "import '../activities/store/port.js';" },
  { rule: 'audit-stands-alone', file: 'audit/opens-temporal.ts', text: "import 'express';" },
  { rule: 'telemetry-layer', file: 'telemetry/counts-duties.ts', text: "import '../domain/due.js';" },
  { rule: 'temporal-layer', file: 'temporal/counts-duties.ts', text: "import '../domain/due.js';" },
  {
    rule: 'workflows-layer',
    file: 'workflows/calls-activity.ts',
    text: "export type { status } from '../activities/store/port.js';",
  },
  { rule: 'activities-layer', file: 'activities/calls-workflow.ts', text: "import '../workflows/index.js';" },
  { rule: 'api-layer', file: 'api/runs-activity.ts', text: "import '../activities/index.js';" },
  { rule: 'api-layer', file: 'api/runs-workflow.ts', text: "import '../workflows/index.js';" },
  { rule: 'worker-layer', file: 'worker/serves.ts', text: "import '../api/config.js';" },
  { rule: 'client-layer', file: 'client/decides.ts', text: "import '../domain/due.js';" },
  { rule: 'web-layer', file: 'web/reads-store.ts', text: "import '../activities/store/port.js';" },
  { rule: 'cli-layer', file: 'cli/sends-message.ts', text: "import '../workflows/messages.js';" },
  { rule: 'dev-layer', file: 'dev/asks-store.ts', text: "import '../activities/store/port.js';" },
  { rule: 'bench-layer', file: 'bench/opens-page.ts', text: "import '../web/main.js';" },
  { rule: 'domain-is-pure', file: 'domain/reads-file.ts', text: "import 'node:fs';" },
  { rule: 'domain-is-pure', file: 'domain/uses-package.ts', text: "import 'express';" },
  { rule: 'workflows-are-deterministic', file: 'workflows/rolls-dice.ts', text: "import 'node:crypto';" },
  { rule: 'workflows-are-deterministic', file: 'workflows/stores.ts', text: "import 'mongoose';" },
  { rule: 'cli-goes-through-the-api', file: 'cli/opens-temporal.ts', text: "import '@temporalio/client';" },
  { rule: 'cli-goes-through-the-api', file: 'cli/opens-mongo.ts', text: "import 'mongoose';" },
  { rule: 'zod-at-the-edges', file: 'worker/parses.ts', text: "import 'zod';" },
  { rule: 'zod-at-the-edges', file: 'workflows/parses.ts', text: "import 'zod';" },
  {
    rule: 'no-test-support-in-production',
    file: 'api/borrows-fixture.ts',
    text: "import '../test/fixture.js';",
  },
  {
    rule: 'no-test-support-in-production',
    file: 'worker/borrows-tool.ts',
    text: "import '../dev/start.js';",
  },
  { rule: 'no-orphan-in-production', file: 'domain/only-tests-use-it.ts', text: 'export const unused = 1;' },
  { rule: 'no-dev-dependency-in-production', file: 'api/borrows-compiler.ts', text: "import 'typescript';" },
  { rule: 'no-unlisted-package', file: 'api/uses-guest.ts', text: "import 'semver';" },
  { rule: 'no-missing-module', file: 'api/lost.ts', text: "import './nowhere.js';" },
  { rule: 'no-cycle', file: 'api/egg.ts', text: "import './hen.js';" },
];

const support = {
  'api/hen.ts': "import './egg.js';\n",
  'test/fixture.ts': 'export const fixture = 1;\n',
  'test/orphan.test.ts': "import '../domain/only-tests-use-it.js';\n",
};

/** The file through which a layer is reached: it also loads what is planted in its layer, so that nothing else is an orphan. */
const doors = {
  domain: 'domain/due.ts',
  documents: 'documents/letter.ts',
  audit: 'audit/chain.ts',
  data: 'data/shipped.ts',
  telemetry: 'telemetry/tracing.ts',
  temporal: 'temporal/payload-keys.ts',
  workflows: 'workflows/index.ts',
  activities: 'activities/index.ts',
  api: 'api/main.ts',
  worker: 'worker/main.ts',
  client: 'client/client.ts',
  web: 'web/main.ts',
  cli: 'cli/main.ts',
  dev: 'dev/start.ts',
  bench: 'bench/main.ts',
} as const;

function openDoors(): Readonly<Record<string, string>> {
  const planted = violations.map(({ file }) => file).filter((file) => file !== 'domain/only-tests-use-it.ts');
  return Object.fromEntries(
    Object.entries(doors).map(([layer, door]) => {
      const inside = planted.filter((file) => file.startsWith(`${layer}/`));
      const imports = inside.map((file) => `import './${file.slice(layer.length + 1, -'.ts'.length)}.js';\n`);
      return [door, imports.join('') + (cleanProject[door] ?? '')];
    }),
  );
}

describe('dependency-cruiser with the rules of the project', () => {
  const planted: PlantedProject[] = [];
  let clean: Outcome;
  let broken: Outcome;

  beforeAll(async () => {
    const violating = Object.fromEntries(violations.map(({ file, text }) => [file, `${text}\n`]));
    planted.push(plantedProject({}), plantedProject({ ...support, ...openDoors(), ...violating }));
    [clean, broken] = (await Promise.all(planted.map((project) => project.run('layers')))) as [
      Outcome,
      Outcome,
    ];
  });
  afterAll(() => {
    for (const project of planted) project.remove();
  });

  test('passes on a project in which every layer imports what it may', () => {
    expect(clean).toMatchObject({ code: 0, complaint: undefined });
    expect(clean.output).toMatch(/no dependency violations found/);
  });

  test('fails when rules are broken', () => {
    expect(broken.code).toBeGreaterThan(0);
  });

  test.each(violations)('names $rule when it is broken by $file', ({ rule, file }) => {
    expect(broken.output).toMatch(new RegExp(`error ${rule}: ${file}( →|$)`, 'm'));
  });

  test('reports nothing but the violations that were planted', () => {
    const reported = [...broken.output.matchAll(/error \S+: (\S+)/g)].map(([, file]) => file);
    expect([...new Set(reported)].sort()).toEqual(violations.map(({ file }) => file).sort());
  });

  test('is not believed when it saw fewer modules than there are source files', () => {
    const verify = checksOf(planted[0]?.folder ?? '').find(({ name }) => name === 'layers')?.verify;
    expect(verify?.('no dependency violations found (0 modules, 0 dependencies cruised)')).toBe(
      'dependency-cruiser saw 0 of at least 21 files',
    );
    expect(verify?.('')).toMatch(/saw 0 of at least/);
  });
});
