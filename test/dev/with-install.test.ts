import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';

let project = '';
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'dondoc-project-'));
  mkdirSync(join(project, 'dev'));
  for (const file of ['with-install.mjs', 'installed-packages.mjs', 'lock.mjs', 'processes.mjs'])
    cpSync(join(projectRoot, 'dev', file), join(project, 'dev', file));
  writeFileSync(
    join(project, 'dev', 'task.mjs'),
    'console.log(JSON.stringify(process.argv.slice(2))); process.exit(7);',
  );
  writeLoader();
  write('package.json', {
    name: 'small',
    version: '1.0.0',
    type: 'module',
    dependencies: { tsx: 'file:./loader' },
  });
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: project,
    stdio: 'ignore',
  });
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

test('two starts on a fresh clone install once, keep results alone on standard output, and the exit code', async () => {
  expect(existsSync(join(project, 'node_modules'))).toBe(false);
  const runs = await Promise.all([run(['a', 'b c']), run(['--json'])]);
  expect(runs.map(({ output }) => JSON.parse(output) as unknown)).toEqual([['a', 'b c'], ['--json']]);
  expect(runs.map(({ code }) => code)).toEqual([7, 7]);
  const installations = runs.filter(({ errors }) => errors.includes('installing the packages'));
  expect(installations).toHaveLength(1);
  expect((await run([])).errors).toBe('');
});

test('packages older than the lock file are installed anew', async () => {
  writeLoader();
  write('package.json', {
    name: 'small',
    version: '1.0.1',
    type: 'module',
    dependencies: { tsx: 'file:./loader' },
  });
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], {
    cwd: project,
    stdio: 'ignore',
  });
  rmSync(join(project, 'node_modules', '.package-lock.json'));
  expect((await run([])).errors).toContain('installing the packages of package-lock.json (npm ci)');
});

/** In place of the TypeScript loader: a package that loads nothing. */
function writeLoader(): void {
  mkdirSync(join(project, 'loader'), { recursive: true });
  write('loader/package.json', { name: 'tsx', version: '1.0.0', type: 'module', exports: './loader.mjs' });
  writeFileSync(join(project, 'loader', 'loader.mjs'), '');
}

function write(file: string, content: unknown): void {
  writeFileSync(join(project, file), JSON.stringify(content));
}

function run(args: readonly string[]): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ['dev/with-install.mjs', 'dev/task.mjs', ...args], { cwd: project });
  let output = '';
  let errors = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output, errors })));
}
