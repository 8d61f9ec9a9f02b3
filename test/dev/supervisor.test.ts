import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startedAt } from '../../dev/processes.mjs';
import type { ChildSpec } from '../../dev/supervisor/child-spec.js';
import { startGuardian } from '../../dev/supervisor/guardian.js';
import { createSupervisor, type Supervisor } from '../../dev/supervisor/supervisor.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-supervisor-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const node = (code: string) => ({ command: process.execPath, args: ['-e', code] });
const LIVES = 'setInterval(() => {}, 1000)';
const STUBBORN = `process.on('SIGTERM', () => {}); console.log('deaf'); ${LIVES}`;

test('a child that is killed is started again, and its output goes on in the same log', async () => {
  const { supervisor, end } = supervise();
  start({ supervisor, name: 'worker', code: `console.log('here'); ${LIVES}` });
  const first = await until(() => supervisor.pids()['worker']);
  await until(() => log('worker').includes('here'));
  process.kill(first, 'SIGKILL');
  const second = await until(() =>
    supervisor.pids()['worker'] === first ? undefined : supervisor.pids()['worker'],
  );
  await until(() => log('worker').split('here').length === 3);
  expect(startedAt(first)).toBeUndefined();
  expect(startedAt(second)).toBeDefined();
  await end();
  expect(startedAt(second)).toBeUndefined();
});

test('stopping ends even a child that is deaf to SIGTERM, within 10 s', async () => {
  const { supervisor, end } = supervise();
  start({ supervisor, name: 'deaf', code: STUBBORN });
  await until(() => log('deaf').includes('deaf'));
  const pid = await until(() => supervisor.pids()['deaf']);
  const started = Date.now();
  await end();
  expect(startedAt(pid)).toBeUndefined();
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('one is ended by the signal that it wants and stays so, while the others go on; it may be started anew', async () => {
  const { supervisor, end } = supervise();
  start({ supervisor, name: 'stays', code: LIVES });
  const code = `process.on('SIGINT', () => { console.log('asked'); process.exit(0); }); console.log('up'); ${LIVES}`;
  const picky = { ...childOf({ name: 'picky', code }), stopSignal: 'SIGINT' } as const;
  supervisor.start(picky);
  await until(() => log('picky').includes('up'));
  const stays = await until(() => supervisor.pids()['stays']);
  await supervisor.stopOne('picky');
  expect(log('picky')).toContain('asked');
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(supervisor.pids()).toEqual({ stays });
  supervisor.start(picky);
  await until(() => log('picky').split('up').length === 3);
  await end();
  expect(supervisor.pids()).toEqual({});
});

test('a program that cannot be run is reported, and stopping ends the trying', async () => {
  const { supervisor, said, end } = supervise();
  supervisor.start({
    name: 'absent',
    program: { command: join(folder, 'no-such-program'), args: [] },
    logFile: join(folder, 'absent.log'),
    endsIn: 'firstPhase',
  });
  await until(() => said.find((text) => text.includes('ENOENT')));
  await end();
  const count = said.length;
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(said).toHaveLength(count);
});

test('when the process that started them is killed by kill -9, the children end all the same', async () => {
  const guardian = startGuardian();
  const guardianPid = await until(() => guardian.pid());
  const child = spawn(process.execPath, ['-e', LIVES], { detached: true, stdio: 'ignore' });
  const pid = await until(() => child.pid);
  guardian.watch(pid);
  const ended = once(child, 'exit');
  // Closing is what the guardian sees of its starter's death: the end of its standard input.
  await guardian.close();
  expect((await ended)[1]).toBe('SIGTERM');
  expect(startedAt(guardianPid)).toBeUndefined();
});

function supervise(): { supervisor: Supervisor; said: string[]; end: () => Promise<void> } {
  const said: string[] = [];
  const guardian = startGuardian();
  const supervisor = createSupervisor({ guardian, onChange: ({ text }) => void said.push(text) });
  return {
    supervisor,
    said,
    end: async () => {
      await supervisor.stop();
      await guardian.close();
    },
  };
}

function start({ supervisor, name, code }: { supervisor: Supervisor; name: string; code: string }): void {
  supervisor.start(childOf({ name, code }));
}

function childOf({ name, code }: { name: string; code: string }): ChildSpec {
  return { name, program: node(code), logFile: join(folder, `${name}.log`), endsIn: 'firstPhase' };
}

function log(name: string): string {
  return readFileSync(join(folder, `${name}.log`), 'utf8');
}

/** Looks until there is something to see; the test's own limit ends it. */
async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
