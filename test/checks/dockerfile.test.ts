import { describe, expect, test } from '@jest/globals';
import { readProjectFile } from '../../dev/production/compose-file.js';

describe('Dockerfile', () => {
  const dockerfile = readProjectFile('Dockerfile');
  test('builds in stages, from one exact version of Node, and runs as a user without rights', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base);
    expect(bases).toEqual(['node:20.20.2-bookworm-slim', 'packages', 'node:20.20.2-bookworm-slim']);
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  test('leaves nothing in the image that installs packages or raises rights, before it becomes that user', () => {
    const [, last = ''] = dockerfile.split(/^FROM .*$/gm).slice(-2);
    const hardening = last.slice(0, last.indexOf('USER node'));
    expect(hardening).toMatch(/rm -rf \/usr\/local\/lib\/node_modules .*npm.*corepack/);
    expect(hardening).toMatch(/-perm \/6000 -exec chmod a-s/);
    // It stays the last user, and nothing is given to him.
    expect(last.match(/^USER .*$/gm)).toEqual(['USER node']);
    expect(dockerfile).not.toMatch(/--chown/);
  });

  test('takes what .dockerignore lets through: all that the layers of the product consist of, and no test', () => {
    const ignore = readProjectFile('.dockerignore').split('\n');
    expect(ignore[1]).toBe('*');
    const allowed = ignore.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(allowed).toEqual(
      expect.arrayContaining(['domain', 'documents', 'workflows', 'activities', 'api', 'worker', 'data']),
    );
    expect(allowed.filter((name) => /test|dev|node_modules|\.env/.test(name))).toEqual([]);
  });

  test('uses in each stage only packages that are installed there', () => {
    const [, packages = '', page = '', last = ''] = dockerfile.split(/^FROM .*$/gm);
    const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    expect(packages).toMatch(/npm ci --omit=dev/);
    expect(page).toMatch(/npm ci --ignore-scripts/);
    expect(page).not.toMatch(/omit/);
    expect({ ...dependencies, ...devDependencies }).toHaveProperty('vite');
    expect(last).toMatch(/^COPY --from=packages \/app\/node_modules /m);
    const used = [...last.matchAll(/node_modules\/([\w@-]+)\/|--import (\w+)/g)].map(
      ([, path, imported]) => path ?? imported ?? '',
    );
    expect(used.filter((name) => name !== '' && !(name in dependencies))).toEqual([]);
  });

  test('starts TypeScript by a package that is installed in production', () => {
    const { dependencies } = JSON.parse(readProjectFile('package.json')) as {
      dependencies: Record<string, string>;
    };
    expect(dependencies).toHaveProperty('tsx');
  });
});
