import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileProblem } from '../../api/files/receive-file.js';
import { projectRoot } from '../../dev/environment.js';
import { fileKinds } from '../../domain/files/kinds.js';
import { fileRefusalCodes } from '../../domain/files/refusals.js';
import { tableIn } from '../docs/markdown.js';

const text = readFileSync(join(projectRoot, 'docs', 'files.md'), 'utf8');

test('docs/files.md names every kind that is taken, and no other', () => {
  expect([...tableIn({ text, name: 'kinds' }).rows.values()]).toEqual(
    fileKinds.map(({ name, extensions, mediaTypes: [usual] }) => ({
      Kind: name.en,
      Extensions: extensions.map((extension) => `\`${extension}\``).join(', '),
      'Media type': `\`${usual ?? ''}\``,
    })),
  );
});

test('docs/files.md names every reason for which a file is refused, with its status', () => {
  const rows = [...tableIn({ text, name: 'refusals' }).rows.values()];
  expect(rows.map(({ Code, HTTP }) => [Code, HTTP])).toEqual(
    fileRefusalCodes.map((code) => {
      const { status } = fileProblem({ code, message: { vi: '', en: '' } });
      return [`\`${code}\``, String(status)];
    }),
  );
});
