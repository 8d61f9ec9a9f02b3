import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pino from 'pino';
import { everything } from '../../domain/access/condition.js';
import type { Actor } from '../../domain/task/actor.js';
import { fuzzSettings } from '../support/environment.js';
import { dpi, liveOffice, planId } from '../support/live-office.js';

/** An hour is none too much for a night; five minutes a role show most of it. */
const { program, secondsForEach, reports } = fuzzSettings();
const unit = 'so-tai-chinh';
const roles: readonly Actor[] = [
  { person: 'an', role: 'officer', unit },
  dpi,
  { person: 'kiem-toan', role: 'auditor' },
];

let office: Awaited<ReturnType<typeof liveOffice>>;
const folder = reports ?? mkdtempSync(join(tmpdir(), 'dondoc-fuzz-'));

beforeAll(async () => {
  const unlimited = { perAddress: 1e9, perPerson: 1e9, logins: 1e9 };
  office = await liveOffice({
    limits: unlimited,
    log: pino({ level: 'error' }, pino.destination(join(folder, 'faults.log'))),
  });
}, 300_000);

afterAll(async () => {
  await office.end();
}, 60_000);

test.each(roles.map((role) => [role.role, role] as const))(
  'schemathesis finds nothing wrong with a token of %s',
  async (name, role) => {
    const config = join(folder, `${name}.toml`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(config, await settings());
    const { authorization } = office.api.as(role);
    const code = await run([
      ...['--config-file', config, '--no-color', 'run', `${office.api.url}/openapi.json?lang=en`],
      ...['--checks', 'all', '--header', `Authorization: ${authorization}`, '--continue-on-failure'],
      ...[
        '--max-time',
        String(secondsForEach),
        '--workers',
        '1',
        '--request-timeout',
        '60',
        '--suppress-health-check',
        'all',
      ],
      // A stream of events has no end; it is tested in test/changes.
      ...['--exclude-operation-id', 'watchChanges'],
      ...['--report', 'json', '--report-json-path', join(folder, `${name}.json`)],
    ]);
    expect([name, code]).toEqual([name, 0]);
  },
  (secondsForEach + 600) * 1_000,
);

/** Names that there are: with others all that is tried is how nothing is found. */
async function settings(): Promise<string> {
  const { rows } = await office.store.tasks({
    visible: everything,
    filter: { planId, unit },
    limit: 20,
    order: 'place',
  });
  const dictionaries = {
    tasks: rows.map(({ taskId }) => taskId),
    plans: [planId],
    periods: ['2022-Q3', '2022-Q2'],
    units: [unit, 'so-y-te'],
  };
  const bound = {
    'path.taskId': 'tasks',
    'path.planId': 'plans',
    'path.period': 'periods',
    'path.unit': 'units',
  };
  return [
    `hooks = ${JSON.stringify(join(import.meta.dirname, 'hooks.py'))}`,
    '[checks]',
    // What the rules of the domain refuse: hooks.py tells it from what the document should have said.
    'positive_data_acceptance.expected-statuses = ["2xx", "401", "403", "404", "409", "412", "415", "422"]',
    // All histories of a plan are read for its reconciliation.
    'max_response_time = 120',
    // A version that is missing is 428 (RFC 6585).
    'missing_required_header.expected-statuses = [400, 401, 403, 404, 406, 415, 422, 428]',
    ...Object.entries(dictionaries).map(
      ([name, values]) => `[dictionaries.${name}]\nvalues = ${JSON.stringify(values)}`,
    ),
    '[parameters]',
    ...Object.entries(bound).map(([at, name]) => `"${at}" = { dictionary = "${name}", probability = 0.8 }`),
    '',
  ].join('\n');
}

function run(args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', cwd: folder });
  return new Promise((resolve, reject) => {
    child.once('error', (fault) => {
      reject(new Error(`${program} cannot be run (pip install schemathesis): ${fault.message}`));
    });
    child.once('exit', (code) => {
      resolve(code ?? 1);
    });
  });
}
