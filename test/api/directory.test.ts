import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { shippedDirectory } from '../../data/shipped.js';
import type { Directory } from '../../domain/directory/types.js';
import type { Actor } from '../../domain/task/actor.js';
import { startNames } from '../../worker/names.js';
import { secretPlan } from '../access/secret-plan.js';
import { type Answer, codeOf, TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/mongo.js';
import { dpi } from './people.js';

const administrator: Actor = { person: 'quan-tri', role: 'administrator' };
const newName = 'Sở Chuyển đổi số';
const plan = secretPlan.replaceAll('- Sở Y tế:', `- ${newName}:`);

let database: TestDatabase;
let store: Store;
let api: TestApi;

beforeAll(async () => {
  database = createTestDatabase();
  store = openMongoStore({ uri: database.uri });
  api = await TestApi.start({ store });
});
afterAll(async () => {
  await api.close();
  await store.close();
  await database.drop();
});

function withUnit(directory: Directory): Directory {
  const unit = { id: 'so-chuyen-doi-so', kind: 'department', field: directory.defaultField } as const;
  return {
    ...directory,
    units: [...directory.units, { ...unit, name: { vi: newName, en: 'Digital Department' }, aliases: [] }],
  };
}

function saves({
  as = administrator,
  directory,
  seen,
  reason = 'Theo Quyết định thành lập Sở.',
}: {
  as?: Actor;
  directory: unknown;
  seen: number;
  reason?: string;
}): Promise<Answer> {
  return api.ask({
    as,
    method: 'PUT',
    path: '/directory',
    headers: { 'If-Match': `"${String(seen)}"` },
    body: { directory, reason },
  });
}

async function openNames(): Promise<readonly string[]> {
  const { body } = await api.ask({ as: dpi, method: 'POST', path: '/plans/preview', body: { text: plan } });
  return (body as { openNames: readonly { name: string }[] }).openNames.map(({ name }) => name);
}

test('a unit that the administrator adds is known to the next plan, to the page, to what people are told; who, when, why and what is kept', async () => {
  expect(await openNames()).toContain(newName);
  const before = await api.ask({ as: administrator, path: '/directory/editions' });
  expect([before.body, before.headers.get('etag')]).toEqual([[], '"0"']);

  const saved = await saves({ directory: withUnit(shippedDirectory()), seen: 0 });
  expect(saved.status).toBe(200);
  expect(saved.body).toMatchObject({
    edition: 1,
    savedBy: administrator,
    reason: 'Theo Quyết định thành lập Sở.',
    changes: [{ kind: 'added', id: 'so-chuyen-doi-so', sentence: { vi: `${newName}: thêm mới` } }],
  });
  expect(await openNames()).not.toContain(newName);
  const { body } = await api.ask({ as: dpi, path: '/directory' });
  expect(body).toEqual({ ...withUnit(shippedDirectory()), version: `${shippedDirectory().version}+1` });
  const names = startNames({ store, log: { warn: () => undefined } });
  await names.stop();
  expect(names.nameOf('so-chuyen-doi-so').vi).toBe(newName);
  const after = await api.ask({ as: administrator, path: '/directory/editions' });
  expect([after.body, after.headers.get('etag')]).toEqual([[saved.body], '"1"']);
});

test('of two who save at once one is told; a directory that is not sound, another’s hand and a missing reason change nothing', async () => {
  const { body } = await api.ask({ as: administrator, path: '/directory' });
  const directory = body as Directory;
  const aliased = (alias: string): Directory => ({
    ...directory,
    units: directory.units.map((unit) => (unit.id === 'so-noi-vu' ? { ...unit, aliases: [alias] } : unit)),
  });
  const both = await Promise.all(
    ['Sở NV', 'Nội vụ'].map((alias) => saves({ directory: aliased(alias), seen: 1 })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  expect(both.flatMap((answer) => (answer.status === 412 ? [codeOf(answer)] : []))).toEqual([
    'directoryChanged',
  ]);
  const kept = await api.ask({ as: administrator, path: '/directory' });

  const lost = await saves({ directory: { ...directory, units: directory.units.slice(1) }, seen: 2 });
  expect([lost.status, codeOf(lost)]).toEqual([422, 'badDirectory']);
  expect(lost.body).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ code: 'entryLost' })]),
  });
  expect((await saves({ as: dpi, directory, seen: 2 })).status).toBe(403);
  expect((await saves({ directory, seen: 2, reason: '  ' })).status).toBe(422);
  expect((await saves({ directory: { ...directory, units: 'all' }, seen: 2 })).status).toBe(422);
  expect((await api.ask({ as: administrator, path: '/directory' })).body).toEqual(kept.body);
});
