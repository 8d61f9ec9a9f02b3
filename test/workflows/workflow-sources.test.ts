import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';
import { workflowSources } from '../../worker/workflow-sources.js';

test('all rules that workflows import are loaded once for all workflows of a worker', () => {
  const sources = readdirSync(join(projectRoot, 'workflows'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(projectRoot, 'workflows', name), 'utf8'));
  const imported = sources.flatMap((text) =>
    [...text.matchAll(/^import (?!type )[^;]*? from '\.\.\/(domain\/[^']+)\.js';/gmu)].map(
      ([, file = '']) => file,
    ),
  );
  expect(imported).toContain('domain/task/decide');
  const loaded = workflowSources.preloadModules.map((path) =>
    path.slice(projectRoot.length + 1, -'.ts'.length),
  );
  expect(imported.filter((file) => !loaded.includes(file))).toEqual([]);
});
