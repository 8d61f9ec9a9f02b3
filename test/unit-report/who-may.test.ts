import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../domain/task/actor.js';
import { dpi, head, officer } from '../task/fixtures.js';
import { ApiDesk, type PlanOfTwo } from './api-desk.js';
import { chairman, line, unit } from './desk.js';

const other: Actor = { person: 'nguoi-khac', role: 'unitHead', unit: 'so-tai-chinh' };
const auditor: Actor = { person: 'kiem-toan', role: 'auditor' };
const administrator: Actor = { person: 'quan-tri', role: 'administrator' };
let desk: ApiDesk;
let plan: PlanOfTwo;

beforeAll(async () => {
  desk = await ApiDesk.open();
  plan = await desk.plan('ai-duoc-lam');
  const lines = plan.lives.map((life) => line(life));
  expect((await plan.ask({ method: 'PUT', version: 0, body: { lines } })).status).toBe(200);
});
afterAll(async () => {
  await desk.close();
});

test('the report of a unit is read by the unit, DPI, the chairman and the auditor; to another unit it is as if there were none', async () => {
  for (const as of [officer, head, dpi, chairman, auditor])
    expect([as.role, (await plan.ask({ as, method: 'GET' })).status]).toEqual([as.role, 200]);
  const hidden = await plan.ask({ as: other, method: 'GET' });
  const none = await desk.api.ask({
    as: other,
    method: 'GET',
    planId: plan.planId,
    unit: 'so-khong-co',
  });
  expect(hidden.status).toBe(404);
  expect(hidden.body).toEqual(none.body);
  expect(await plan.ask({ as: administrator, method: 'GET' })).toMatchObject({
    status: 403,
    body: { code: 'notAllowed' },
  });
});

test('the list of a period has the reports that one may read', async () => {
  const unitsFor = async (as: Actor) => {
    const { body } = await desk.api.ask({ as, method: 'GET', planId: plan.planId });
    return body.units.map((one) => one.unit);
  };
  for (const as of [officer, dpi, chairman, auditor])
    expect([as.role, await unitsFor(as)]).toEqual([as.role, [unit]]);
  expect(await unitsFor(other)).toEqual([]);
});

test.each([
  ['DPI writes no report of a unit', dpi, { method: 'PUT', version: 1, body: { lines: [] } }, 403],
  ['nor does the chairman', chairman, { path: 'submit', version: 1 }, 403],
  ['an auditor changes nothing', auditor, { path: 'file', version: 1 }, 403],
  ['another unit is not told that there is one', other, { path: 'file', version: 1 }, 404],
  ['a unit does not review its own report', head, { path: 'accept', body: {} }, 403],
  ['nor gives it back', officer, { path: 'return', body: { reason: 'Sai' } }, 403],
  ['the chairman leaves reviews to DPI', chairman, { path: 'accept', body: {} }, 403],
] as const)('%s', async (_what, as, asked, status) => {
  expect((await plan.ask({ as, ...asked })).status).toBe(status);
  expect((await plan.ask({ method: 'GET' })).etag).toBe('"1"');
});

test('an officer cannot file: the core asks for the head, and says so in words', async () => {
  const refused = await plan.ask({ as: { ...officer, person: 'ha' }, path: 'file', version: 1 });
  expect(refused).toMatchObject({ status: 403, body: { code: 'notAuthorized' } });
});

test('a request that says in its body who acts is refused, and nothing is done in that name', async () => {
  const refused = await plan.ask({ method: 'PUT', version: 1, body: { by: head, lines: [] } });
  expect(refused).toMatchObject({ status: 422, body: { code: 'invalidInput' } });
  expect(refused.body.fields?.map(({ field }) => field)).toEqual(['by']);
});

test('sent again under one key, a saving is one saving with one answer', async () => {
  const { ask, lives } = await desk.plan('mot-khoa');
  const body = { lines: [line(lives[0])] };
  const headers = { 'idempotency-key': 'luu-1' };
  const first = await ask({ method: 'PUT', version: 0, body, headers });
  const second = await ask({ method: 'PUT', version: 0, body, headers });
  expect([first.status, second]).toEqual([200, first]);
});
