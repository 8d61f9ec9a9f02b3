import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { operations } from '../../api/operations/index.js';
import { projectRoot } from '../../dev/environment.js';
import { requests } from '../access/matrix/requests.js';

const page = readFileSync(join(projectRoot, 'docs/authorization.md'), 'utf8');
const ids = operations.map(({ id }) => id);

test('every operation stands on the page of authorization', () => {
  expect(ids.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});

test('every operation is asked by the matrix, and nothing else', () => {
  expect(Object.keys(requests).sort()).toEqual([...ids].sort());
});
