import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';
import { workflowSources } from '../../worker/workflow-sources.js';

/** A variable of a module, or a collection that it may fill. */
const held = /^(?:export )?(?:let|var) |^(?:export )?const \w+[^=]*= (?:new |\[\]|\{\})/gmu;

test('the workflow code is loaded once for all workflows of a worker, so that no module of it holds anything of one', () => {
  expect(workflowSources.preloadModules).toEqual([workflowSources.workflowsPath]);
  const folder = join(projectRoot, 'workflows');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(sources).toContain('remediation-task.ts');
  const holding = sources.filter((name) => readFileSync(join(folder, name), 'utf8').match(held));
  // What that one holds is the same for all that are given it, and frozen: test/workflows/shared-terms.
  expect(holding).toEqual(['shared-terms.ts']);
  expect(
    'let count = 0;\nexport const seen = new Map();\nconst all: string[] = [];'.match(held),
  ).toHaveLength(3);
});
