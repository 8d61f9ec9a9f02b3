import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { type Environment, readEnvironment } from '../../dev/environment.js';
import { startedAt } from '../../dev/processes.mjs';
import type { ProductPrograms, ServerAddresses } from '../../dev/start/product-children.js';
import { readRunFile } from '../../dev/start/run-file.js';
import { type RunningCopy, startCopy } from '../../dev/start/start-copy.js';

const running: RunningCopy[] = [];
const homes: string[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((copy) => copy.stop()));
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

test('two copies run side by side on ports of their own, and each ends with every process of it', async () => {
  const [first, second] = await Promise.all([start(newHome()), start(newHome())]);
  const ports = [first, second].flatMap(({ home }) => Object.values(readRunFile(runFileOf(home)).ports));
  expect(new Set(ports).size).toBe(10);
  const processes = pidsOf(first.home);
  expect(Object.keys(processes).sort()).toEqual([
    ...['api', 'guardian', 'identity', 'mongo', 'supervisor', 'temporal', 'worker'],
  ]);
  const began = Date.now();
  await stop(first.copy);
  expect(Date.now() - began).toBeLessThan(10_000);
  const { supervisor: _ours, ...others } = processes;
  expect(Object.values(others).filter((pid) => startedAt(pid) !== undefined)).toEqual([]);
  expect((await fetch(`${second.copy.address}/readyz`)).status).toBe(200);
});

test('a second start on the same home is refused while one runs, and goes on on the same ports after it', async () => {
  const home = newHome();
  const { copy } = await start(home);
  const { ports } = readRunFile(runFileOf(home));
  await expect(start(home)).rejects.toThrow(`is in use: dondoc already runs there as process ${process.pid}`);
  await stop(copy);
  await start(home);
  expect(readRunFile(runFileOf(home)).ports).toMatchObject({
    mongo: ports.mongo,
    temporal: ports.temporal,
    temporalUi: ports.temporalUi,
  });
});

test('a port that is taken is refused with one sentence, and the home is free again', async () => {
  const { copy } = await start(newHome());
  const port = Number(new URL(copy.address).port);
  const home = newHome();
  await expect(start(home, { port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program; give another PORT.`,
  );
  await start(home);
});

test('run.json, which tells where everything is, can be read by its owner alone', async () => {
  const home = newHome();
  const { copy } = await start(home);
  expect(statSync(runFileOf(home)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(runFileOf(home), 'utf8'))).toMatchObject({ address: copy.address });
  await stop(copy);
  expect(readRunFile(runFileOf(home)).address).toBeUndefined();
});

async function start(
  home: string,
  more: Partial<Environment> = {},
): Promise<{ home: string; copy: RunningCopy }> {
  const copy = await startCopy({
    environment: {
      ...readEnvironment(),
      ...{ temporalAddress: undefined, mongodbUri: undefined, oidcIssuer: undefined, port: 0, home },
      ...more,
    },
    programsFor: standIns,
    progress: { line: () => undefined, live: () => undefined },
    signal: new AbortController().signal,
  });
  running.push(copy);
  return { home, copy };
}

async function stop(copy: RunningCopy): Promise<void> {
  running.splice(running.indexOf(copy), 1);
  await copy.stop();
}

/** In place of the worker and the API: what counts here is that they are started, told their port, and ended. */
function standIns({ port }: ServerAddresses): ProductPrograms {
  const node = (code: string) => ({ command: process.execPath, args: ['-e', code] });
  return {
    worker: node('setInterval(() => {}, 1000)'),
    api: node(`require('http').createServer((q, r) => r.end('ok')).listen(${port}, '127.0.0.1')`),
  };
}

function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'dondoc-home-'));
  homes.push(home);
  return home;
}

function runFileOf(home: string): string {
  return join(home, 'run.json');
}

function pidsOf(home: string): Readonly<Record<string, number>> {
  const { processes } = readRunFile(runFileOf(home));
  return Object.fromEntries(Object.entries(processes).map(([name, { pid }]) => [name, pid]));
}
