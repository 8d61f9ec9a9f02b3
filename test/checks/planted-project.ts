import { spawn } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Check, checksOf } from '../../dev/checks.js';
import { projectRoot } from '../../dev/environment.js';
import { cleanProject } from './clean-project.js';

/** The tools' settings, as they stand in the project: what is shown to fail here is what fails there. */
const settings = [
  '.dependency-cruiser.cjs',
  '.jscpd.json',
  'biome.json',
  'eslint.config.js',
  'jest.config.js',
  'knip.json',
  'package.json',
  'tsconfig.json',
];

export type Outcome = {
  readonly code: number;
  readonly output: string;
  readonly complaint: string | undefined;
};

export type PlantedProject = {
  readonly folder: string;
  /** Runs one of the project's own checks in the planted folder, as `npm run check` would. */
  readonly run: (name: string) => Promise<Outcome>;
  readonly remove: () => void;
};

/** The clean project with these files added or replaced, in a folder of its own, under the real settings. */
export function plantedProject(planted: Readonly<Record<string, string>>): PlantedProject {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-planted-'));
  for (const file of settings) copyFileSync(join(projectRoot, file), join(folder, file));
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
  for (const [file, text] of Object.entries({ ...cleanProject, ...planted })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return {
    folder,
    run: (name) => runCheck({ check: checkNamed({ name, folder }), folder }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** package.json of the project, with only these of its dependencies. */
export function packageWith(dependencies: readonly string[]): string {
  type Package = {
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
  };
  const real = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Package;
  const kept = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => dependencies.includes(name)));
  return JSON.stringify({
    ...real,
    dependencies: kept(real.dependencies),
    devDependencies: kept(real.devDependencies),
  });
}

function checkNamed({ name, folder }: { readonly name: string; readonly folder: string }): Check {
  const check = checksOf(folder).find((one) => one.name === name);
  if (check === undefined) throw new Error(`there is no check ${name}`);
  return check;
}

function runCheck({ check, folder }: { readonly check: Check; readonly folder: string }): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(check.command, check.args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (part: Buffer) => (output += part.toString()));
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      // The tools may colour what they print; what is asserted is the words.
      const words = output.replace(/\u001b\[[0-9;]*m/g, '');
      resolve({ code: code ?? 1, output: words, complaint: check.verify?.(words) });
    });
  });
}
