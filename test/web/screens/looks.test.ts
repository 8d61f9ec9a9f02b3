import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../../dev/environment.js';
import { gallery } from './gallery.js';
import { pictureOf, windows } from './look.js';
import { audiences } from './looks.js';

const looks = audiences.flatMap((audience) => audience.looks);

test('every page that the router knows has a picture', () => {
  const routes = readFileSync(join(projectRoot, 'web', 'routes.tsx'), 'utf8');
  const known = [...routes.matchAll(/import\('\.\/pages\/[^']+'\), '(\w+)'\)/g)].map(([, name]) => name);
  expect(known.length).toBeGreaterThan(15);
  const shown = new Set(looks.flatMap(({ pages }) => pages));
  expect([...shown].sort()).toEqual([...new Set(known)].sort());
});

test('the gallery shows every picture that there is, and no other', () => {
  const files = looks.flatMap(({ name }) =>
    windows.map((window) => `${pictureOf({ name, ...window })}.webp`),
  );
  expect(readdirSync(join(projectRoot, 'docs', 'screens')).sort()).toEqual(files.sort());
  expect(readFileSync(join(projectRoot, 'docs', 'screens.md'), 'utf8')).toBe(gallery());
});
