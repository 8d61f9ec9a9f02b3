import { describe, expect, test } from '@jest/globals';
import { readProjectFile } from '../../dev/production/compose-file.js';
import { addMs, toInstant } from '../../domain/calendar/instant.js';
import { type Finding, worstState } from '../../domain/health/finding.js';
import { healthFindings } from '../../domain/health/health-findings.js';
import { becauseOf, type ObservedHealth } from '../../domain/health/observed.js';
import { payloadKeysOf } from '../../domain/health/workers.js';
import { readAlerts } from '../checks/alert-rules.js';

const at = toInstant(Date.parse('2026-03-02T01:00:00Z'));
const worker = {
  name: 'host:7',
  at: addMs(at, -4_000),
  version: '1.2.0',
  auditKey: 'set',
  payloadKeys: 'set',
} as const;
const gigabyte = 1024 ** 3;
const well: ObservedHealth = {
  at,
  isProduction: true,
  version: '1.2.0',
  api: { answers: true, address: 'https://dondoc.test' },
  temporal: { answers: true },
  mongodb: { answers: true },
  provider: { answers: true, issuer: 'https://login.test' },
  workers: [worker],
  pollers: 1,
  backlog: { count: 3, oldestSeconds: 1 },
  retentionDays: 3650,
  poisoned: [],
  histories: [{ taskId: 'p/1.1/u', events: 120, bytes: 90_000 }],
  clocks: [{ of: 'temporal', aheadMs: 40 }],
  disks: [{ place: 'API', freeBytes: 69 * gigabyte, totalBytes: 250 * gigabyte }],
  mail: { smtp: 'works', waiting: 2, failed: 0, oldestWaiting: addMs(at, -60_000) },
  noticesForNobody: 0,
  archiveMissing: 0,
  scanner: 'set',
  files: [{ setting: 'DONDOC_AUDIT_KEY', path: '/run/key', fault: undefined }],
  weakSecrets: [],
};

test('where everything is well, nothing else is said', () => {
  const findings = healthFindings(well);
  expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
  expect(findings.length).toBeGreaterThan(14);
  expect(worstState(findings)).toBe('ok');
});

const file = (fault: NonNullable<NonNullable<ObservedHealth['files']>[number]['fault']>) => ({
  files: [{ setting: 'DONDOC_AUDIT_KEY', path: '/run/key', fault }],
});
const wrongs: readonly (readonly [string, Partial<ObservedHealth>, string, Finding['state']])[] = [
  ['the API is away', { api: { ...becauseOf('refused'), address: 'x' } }, 'api', 'fault'],
  ['Temporal is away', { temporal: becauseOf('refused') }, 'temporal', 'fault'],
  ['MongoDB is away', { mongodb: becauseOf('refused') }, 'mongodb', 'fault'],
  ['nobody can log in', { provider: { ...becauseOf('x'), issuer: 'y' } }, 'identityProvider', 'fault'],
  [
    'the last pulse is 16 seconds old',
    { workers: [{ ...worker, at: addMs(at, -16_000) }] },
    'worker',
    'fault',
  ],
  [
    'a worker is of another version',
    { workers: [worker, { ...worker, version: '1.1.9' }] },
    'version',
    'attention',
  ],
  ['work waits for a minute', { backlog: { count: 1, oldestSeconds: 60 } }, 'backlog', 'attention'],
  ['work waits for ten minutes', { backlog: { count: 9, oldestSeconds: 600 } }, 'backlog', 'fault'],
  [
    'a task cannot be carried on',
    { poisoned: [{ workflowId: 'remediation-task/p/1.1/u', attempts: 7 }] },
    'poisoned',
    'fault',
  ],
  ['histories are kept for 29 days', { retentionDays: 29 }, 'retention', 'attention'],
  ['histories are kept for one day', { retentionDays: 1 }, 'retention', 'fault'],
  [
    'a history has 10,240 events',
    { histories: [{ taskId: 't', events: 10_240, bytes: 0 }] },
    'histories',
    'attention',
  ],
  [
    'a history has 40 MB',
    { histories: [{ taskId: 't', events: 9, bytes: 40 * 1024 ** 2 }] },
    'histories',
    'fault',
  ],
  [
    'a clock is 2 seconds ahead',
    { clocks: [{ of: 'mongodb', aheadMs: 2_000 }] },
    'clock.mongodb',
    'attention',
  ],
  [
    'a clock is a minute behind',
    { clocks: [{ of: 'temporal', aheadMs: -60_000 }] },
    'clock.temporal',
    'fault',
  ],
  [
    'a tenth of a small disk is free',
    { disks: [{ place: 'x', freeBytes: gigabyte, totalBytes: 10 * gigabyte }] },
    'disk',
    'attention',
  ],
  [
    'a disk is as good as full',
    { disks: [{ place: 'x', freeBytes: gigabyte, totalBytes: 99 * gigabyte }] },
    'disk',
    'fault',
  ],
  [
    'no mail server is named',
    { mail: { smtp: 'notConfigured', waiting: 0, failed: 0 } },
    'mail',
    'attention',
  ],
  [
    'the mail server is away',
    { mail: { smtp: 'down', error: 'refused', waiting: 1, failed: 0 } },
    'mailServer',
    'attention',
  ],
  ['a mail was given up', { mail: { smtp: 'works', waiting: 0, failed: 1 } }, 'mailsFailed', 'attention'],
  [
    'a mail waits for over an hour',
    { mail: { smtp: 'works', waiting: 1, failed: 0, oldestWaiting: addMs(at, -3_600_001) } },
    'mailsWaiting',
    'attention',
  ],
  ['a notice is for nobody', { noticesForNobody: 2 }, 'noticesForNobody', 'attention'],
  ['the archive has a gap', { archiveMissing: 1 }, 'archive', 'attention'],
  ['files are not scanned', { scanner: 'notSet' }, 'scanner', 'attention'],
  [
    'one of two workers has no audit key',
    { workers: [worker, { ...worker, auditKey: 'notSet' }] },
    'auditKey',
    'attention',
  ],
  [
    'an audit key is that of an example',
    { workers: [{ ...worker, auditKey: 'example' }] },
    'auditKey',
    'fault',
  ],
  [
    'what Temporal keeps can be read',
    { workers: [{ ...worker, payloadKeys: 'notSet' }] },
    'payloadKeys',
    'attention',
  ],
  ['secrets are weak', { weakSecrets: ['MONGODB_PASSWORD'] }, 'secrets', 'fault'],
  ['a key file is not there', file('missing'), 'file.missing', 'fault'],
  ['a key file is readable for others', file('readByOthers'), 'file.readByOthers', 'attention'],
  ['a key file holds none', file('noKey'), 'file.noKey', 'fault'],
  ['nobody logged in', { refusedLook: 'notLoggedIn' }, 'notLoggedIn', 'attention'],
  ['an officer looks', { refusedLook: 'notAllowed' }, 'notAllowed', 'attention'],
];

test.each(wrongs)(
  '%s: that alone is said, with what to do, in both languages',
  (_title, wrong, code, state) => {
    const found = healthFindings({ ...well, ...wrong }).filter((finding) => finding.state !== 'ok');
    expect(found).toMatchObject([{ code, state }]);
    for (const finding of found)
      for (const text of [finding.says.vi, finding.says.en]) {
        expect(text).not.toMatch(/undefined|NaN|\n/u);
        expect(text.length).toBeGreaterThan(30);
      }
  },
);

describe('what is not wrong', () => {
  test('a copy to be tried out may do without mail, scanner and keys', () => {
    const trial = healthFindings({
      ...well,
      isProduction: false,
      scanner: 'notSet',
      mail: { smtp: 'notConfigured', waiting: 0, failed: 0 },
      workers: [{ ...worker, auditKey: 'notSet', payloadKeys: 'notSet' }],
    });
    expect(worstState(trial)).toBe('ok');
  });

  test('a large disk of which a twentieth is free has room', () => {
    const disks = [{ place: 'x', freeBytes: 40 * gigabyte, totalBytes: 900 * gigabyte }];
    expect(worstState(healthFindings({ ...well, disks }))).toBe('ok');
  });

  test('of what could not be looked at nothing is said', () => {
    expect(healthFindings({ at })).toEqual([]);
  });
});

test('every runbook that a finding names is there', () => {
  const said = [...wrongs.map(([, wrong]) => wrong)].flatMap((wrong) =>
    healthFindings({ ...well, ...wrong }),
  );
  const named = new Set(
    said.flatMap(({ says }) => [...says.en.matchAll(/runbooks\.md#(\w+)/gu)].map(([, name]) => name)),
  );
  expect(named.size).toBeGreaterThan(4);
  const alerts = readAlerts().map(({ alert }) => alert.toLowerCase());
  for (const name of named) expect(alerts).toContain(name);
  const pages = new Set(
    said.flatMap(({ says }) => [...says.en.matchAll(/docs\/[\w-]+\.md/gu)].map(([page]) => page)),
  );
  for (const page of pages) expect(readProjectFile(page).length).toBeGreaterThan(100);
});

describe('payload keys of the workers', () => {
  const nowMs = Date.parse(at);
  const of = (...words: readonly ('set' | 'notSet' | undefined)[]) =>
    payloadKeysOf({
      nowMs,
      workers: words.map((payloadKeys) => ({ at, ...(payloadKeys && { payloadKeys }) })),
    });

  test('are set where all say so, for some where not all do, and never by one that is gone', () => {
    expect([of('set', 'set'), of('set', undefined), of('notSet'), of()]).toEqual([
      ...['set', 'some', 'notSet', 'notSet'],
    ]);
    const gone = { at: addMs(at, -16_000), payloadKeys: 'notSet' } as const;
    expect(payloadKeysOf({ nowMs, workers: [worker, gone] })).toBe('set');
  });
});
