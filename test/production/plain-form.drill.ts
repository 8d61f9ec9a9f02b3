import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readComposeFile, serviceOf } from '../../dev/production/compose-file.js';
import { prepareTemporal } from '../../dev/servers/prepare-temporal.js';
import type { CalendarClock } from '../../domain/calendar/clock.js';
import type { Finding } from '../../domain/health/finding.js';
import { assertNothingLost } from '../backup/compare.js';
import { judge } from '../chaos/judge.js';
import { type LaunchedTask, launchForChaos } from '../chaos/launch.js';
import { Ledger } from '../chaos/ledger.js';
import { type Reply, send } from '../chaos/send.js';
import { smallPlanText } from '../chaos/small-plan.js';
import { Browser } from '../identity/browser.js';
import { logIn } from '../identity/site.js';
import { lacking } from './can-start.js';
import { Office } from './office.js';
import { restore, until } from './patience.js';

const reason = await lacking();
const inProduction = reason === undefined ? test : test.skip;
const notRun = reason === undefined ? '' : ` (not run: ${reason})`;
if (reason !== undefined) process.stderr.write(`test/production/plain-form.drill was not run: ${reason}\n`);

/** Four hours of the calendar pass in a second. */
const rate = 14_400;
const calendarOrigin = '2022-09-05T01:00:00.000Z';
const planId = 'ke-hoach';
const officerOf = (unit: string) => `can-bo.${unit}`;
const mailWithinMs = 180_000;

let office: Office;
let clock: CalendarClock;
let tasks: readonly Required<LaunchedTask>[];
const ledger = new Ledger();

beforeAll(async () => {
  if (reason !== undefined) return;
  // The first time a Temporal server is built, and the packages of production are installed.
  office = await Office.open();
}, 1_800_000);
afterAll(async () => {
  if (reason === undefined) await office.close();
}, 60_000);

/** Lets the officer of a task's unit record progress, by an API. */
let count = 0;
function recordProgress({ task, api }: { task: Required<LaunchedTask>; api: string }): Promise<Reply> {
  count += 1;
  const by = { person: officerOf(task.unit), role: 'officer', unit: task.unit } as const;
  return send({
    sender: { baseUrl: api, issuer: office.issuer, ledger },
    ...{ taskId: task.taskId, person: by.person },
    command: { id: `tien-do/${String(count)}`, type: 'recordProgress', by, text: 'Đang làm.', evidence: [] },
  });
}

/** Lets the officer of a task's unit accept it. */
function accept(task: Required<LaunchedTask>): Promise<Reply> {
  const by = { person: officerOf(task.unit), role: 'officer', unit: task.unit } as const;
  return send({
    sender: { baseUrl: office.form.address, issuer: office.issuer, ledger },
    ...{ taskId: task.taskId, person: by.person },
    command: { id: 'nhan', type: 'acceptAssignment', by },
  });
}

/** Sends commands until each task has taken one. */
async function untilAllTake(api: string): Promise<void> {
  for (const task of tasks)
    await until(async () => (await recordProgress({ task, api })).outcome === 'acknowledged');
}

const named = (list: readonly string[], n: number): string => list[n] ?? '';

inProduction(
  `the form stands, on what was built as the image is, and nobody can read what Temporal holds${notRun}`,
  async () => {
    const { form, store, issuer } = office;
    const launched = await launchForChaos({
      ...{ system: { baseUrl: form.address, issuer }, store, text: smallPlanText, planId },
      ...{ rehearsal: { calendarOrigin, rate }, say: () => undefined },
    });
    ({ clock } = launched);
    tasks = launched.tasks.filter((task): task is Required<LaunchedTask> => task.unit !== undefined);
    expect(tasks.length).toBeGreaterThan(4);
    const names = Object.keys(form.pids());
    expect(names).toEqual(
      expect.arrayContaining(['api-1', 'api-2', 'worker-1', 'worker-2', 'postgresql', 'temporal', 'proxy']),
    );
    // PostgreSQL has the histories, and none of the words of the plan.
    const stored = await office.psql(
      'temporal',
      "select count(*), bool_or(position('tiêm chủng'::bytea in data) > 0) from history_node",
    );
    expect(stored).toMatch(/^\d{2,}\|f$/u);
    const visible = { query: "WorkflowType = 'remediationTask' AND ExecutionStatus = 'Running'" };
    await until(async () => (await office.client.workflow.count(visible.query)).count >= tasks.length);
    await until(async () => (await office.operate('doctor', '--json')).code === 0);
    const examined = await office.operate('doctor', '--json');
    const { findings } = JSON.parse(examined.out) as { findings: readonly Finding[] };
    const wellOf = (code: string) => findings.filter((one) => one.code === code).map(({ state }) => state);
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    for (const code of [
      'temporal',
      'mongodb',
      'identityProvider',
      'worker',
      'payloadKeys',
      'auditKey',
      'mail',
      'secrets',
      'retention',
    ])
      expect([code, wellOf(code)]).toEqual([code, ['ok']]);
    const ready: unknown = await (await fetch(`${form.address}/readyz`)).json();
    expect(ready).toMatchObject({ payloads: { api: 'set', workers: 'set' } });
    // What compose asks a worker's container every fifteen seconds.
    const [, ...check] = serviceOf(readComposeFile(), 'worker').healthcheck?.test ?? [];
    expect(
      await office.run(
        'worker-1',
        check.map((word) => word.replaceAll('$$', '$')),
      ),
    ).toMatchObject({ code: 0 });
  },
  180_000,
);

inProduction(
  `a person logs in over the proxy, gives a command to one API, and sees it at the other${notRun}`,
  async () => {
    const { form } = office;
    const [task] = tasks;
    if (!task) throw new Error('no task');
    const browser = new Browser();
    const account = officerOf(task.unit);
    const page = await logIn({ site: { url: form.address }, browser, account });
    expect([page.status, page.url.origin]).toEqual([200, form.address]);
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const path = `/api/v1/tasks/${encodeURIComponent(task.taskId)}`;
    const line = ledger.line({ taskId: task.taskId, id: 'nhan', type: 'acceptAssignment' });
    line.times += 1;
    const given = await fetch(`${named(form.apis, 0)}${path}/commands`, {
      method: 'POST',
      headers: { cookie, origin: form.address, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'nhan', command: { type: 'acceptAssignment' } }),
    });
    expect([given.status, await given.text()]).toEqual([200, expect.any(String)]);
    line.outcome = 'acknowledged';
    for (const other of tasks.slice(1))
      expect(await accept(other)).toMatchObject({ outcome: 'acknowledged' });
    const timeline = async () => {
      const answer = await fetch(`${named(form.apis, 1)}${path}/timeline`, { headers: { cookie } });
      return answer.text();
    };
    await until(async () => (await timeline()).includes('assignmentAccepted'));
  },
);

inProduction(
  `one API and one worker may be killed: commands go on by the others, and the proxy finds them${notRun}`,
  async () => {
    const { form } = office;
    const before = form.pids();
    form.kill('api-1');
    await until(() => form.pids()['api-1'] !== before['api-1']);
    await expect(fetch(`${named(form.apis, 0)}/healthz`)).rejects.toThrow();
    for (let n = 0; n < 6; n += 1) expect((await fetch(`${form.address}/healthz`)).status).toBe(200);
    form.kill('worker-1');
    const [task] = tasks;
    if (!task) throw new Error('no task');
    expect(await recordProgress({ task, api: named(form.apis, 1) })).toMatchObject({
      outcome: 'acknowledged',
    });
    await untilAllTake(form.address);
    await form.ready();
    expect(await recordProgress({ task, api: named(form.apis, 0) })).toMatchObject({
      outcome: 'acknowledged',
    });
  },
);

inProduction(
  `Temporal and its PostgreSQL may be killed: all goes on when they are back${notRun}`,
  async () => {
    const { form } = office;
    for (const name of ['temporal', 'postgresql']) {
      form.kill(name);
      await until(() => form.pids()[name] !== undefined);
      await untilAllTake(named(form.apis, 1));
    }
  },
);

inProduction(`search attributes are found by PostgreSQL's visibility${notRun}`, async () => {
  const { form } = office;
  await prepareTemporal({
    ...{ address: form.temporalAddress, namespace: 'dondoc' },
    searchAttributes: { ThuDon: 'Keyword', ThuSo: 'Int' },
  });
  await until(async () => {
    const { count: found } = await office.client.workflow.count("ThuDon = 'khong-co' OR ThuSo > 5");
    return found === 0;
  });
  const types = await office.client.workflow.count('GROUP BY ExecutionStatus');
  expect(types.count).toBeGreaterThan(tasks.length);
});

inProduction(
  `rungs fire at their moments, and their mails arrive${notRun}`,
  async () => {
    // The first mail that goes at once goes to a leader, some weeks after the launch.
    await until(async () => (await office.mails()).length > 0, mailWithinMs);
    const [mail] = await office.mails();
    expect(mail?.from?.text).toContain('don-doc@localhost.example');
    expect(`${mail?.text ?? ''}`).toContain(office.form.address);
    const { form } = office;
    await form.stop('worker-1', 'worker-2');
    const judged = { ...office, planId, clock, ledger, stoppedAtMs: Date.now() };
    const { wrongs, disagreements, badWorkflows, commands, rungs } = await judge({
      ...judged,
      store: office.store,
      client: office.client,
    });
    expect({ wrongs, disagreements, badWorkflows }).toEqual({
      wrongs: [],
      disagreements: [],
      badWorkflows: 0,
    });
    expect(commands.acknowledged).toBeGreaterThan(3 * tasks.length);
    expect(rungs).toBeGreaterThan(5);
    form.start('worker-1', 'worker-2');
  },
  300_000,
);

inProduction(
  `PostgreSQL's databases, lost and restored from a backup, are brought together with MongoDB, and nothing is lost${notRun}`,
  async () => {
    const { form } = office;
    const ofTemporal = form.postgres.flatMap((address) => ['--temporal-postgres', address]);
    const folder = join(form.home, 'backup');
    expect(await office.operate('backup', folder, ...ofTemporal)).toMatchObject({ code: 0 });
    await untilAllTake(form.address);
    await form.stop('api-1', 'api-2', 'worker-1', 'worker-2');
    await form.stop('temporal');
    const before = await office.record();
    for (const database of ['temporal', 'temporal_visibility']) {
      await office.psql('postgres', `drop database ${database} with (force)`);
      await office.psql('postgres', `create database ${database}`);
    }
    const restored = await restore({ office, args: [folder, ...ofTemporal] });
    expect(restored.code === 0 ? '' : restored.err).toBe('');
    form.start('temporal');
    await until(async () => {
      await office.reconnect();
      return (await office.client.workflow.count()).count > 0;
    });
    const reconciled = await office.operate('reconcile', '--json');
    expect(reconciled.code).toBe(4);
    const { carried } = JSON.parse(reconciled.out) as { carried: { processes: number; events: number } };
    expect(carried.processes).toBeGreaterThanOrEqual(tasks.length);
    form.start('worker-1', 'worker-2', 'api-1', 'api-2');
    await form.ready();
    await untilAllTake(form.address);
    await form.stop('worker-1', 'worker-2');
    assertNothingLost({ before, after: await office.record() });
  },
  240_000,
);
