import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checks } from '../../dev/checks.js';
import { projectRoot } from '../../dev/environment.js';
import { readProjectFile } from '../../dev/production/compose-file.js';

const contributing = readProjectFile('CONTRIBUTING.md');
const { forbidden } = createRequire(import.meta.url)(join(projectRoot, '.dependency-cruiser.cjs')) as {
  readonly forbidden: readonly { readonly name: string; readonly severity: string }[];
};

test.each(checks)('CONTRIBUTING says what the check $name refuses', ({ name }) => {
  expect(contributing).toMatch(new RegExp(`^\\| \`${name}\` +\\|`, 'm'));
});

test.each(forbidden)(
  'CONTRIBUTING says how the layer rule $name reads, and it is an error',
  ({ name, severity }) => {
    expect(contributing).toContain(`\`${name}\``);
    expect(severity).toBe('error');
  },
);

test.each(forbidden)('the layer rule $name is shown to fail', ({ name }) => {
  expect(readProjectFile('test/checks/layers.test.ts')).toContain(`rule: '${name}'`);
});
