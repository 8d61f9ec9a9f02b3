/** Installs what package-lock.json names if that was not done yet, then runs a TypeScript file of the project. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { areInstalled } from './installed-packages.mjs';
import { waitForLock } from './lock.mjs';
import { parentOf } from './processes.mjs';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.dondoc-installed');
/** Outside node_modules, which `npm ci` deletes, and outside the work tree. */
const lockFile = join(
  tmpdir(),
  `dondoc-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`,
);

const [file, ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`dondoc needs Node 20.19 or newer; this is ${process.version}\n`);
  process.exit(3);
}
if (file === undefined) {
  process.stderr.write('usage: node dev/with-install.mjs FILE.ts [arguments]\n');
  process.exit(2);
}
await install();
run(file, args);

async function install() {
  if (isInstalled()) return;
  const lock = await waitForLock(lockFile, {
    onWait: (pid) => process.stderr.write(`waiting for another installation (process ${pid})\n`),
  });
  try {
    if (isInstalled()) return;
    process.stderr.write('installing the packages of package-lock.json (npm ci)\n');
    const code = await npmCi();
    if (code !== 0) {
      process.stderr.write(`npm ci failed with exit code ${code}: the packages could not be installed\n`);
      lock.release();
      process.exit(3);
    }
    writeFileSync(stamp, lockHash());
  } finally {
    lock.release();
  }
}

function isInstalled() {
  return (
    (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) ||
    // After a plain `npm install` too.
    areInstalled({ lockFile: join(root, 'package-lock.json'), modules: join(root, 'node_modules') })
  );
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Its standard output goes to ours for errors: ours for results may be read by a program. */
function npmCi() {
  return new Promise((resolve) => {
    const npm = spawn('npm', ['ci'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    npm.on('error', (error) => {
      process.stderr.write(`npm cannot be run: ${error.message}\n`);
      resolve(1);
    });
    npm.on('exit', (code) => resolve(code ?? 1));
  });
}

/** The channel is how the program learns that this process was killed without being asked. */
function run(file, args) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithNpm(child);
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}

/** npm that is killed outright forwards nothing; between it and this process there may be a shell. */
function endWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const isOrphan = () => process.ppid !== shell || parentOf(shell) !== npm;
  setInterval(() => isOrphan() && child.kill('SIGTERM'), 1000).unref();
}
