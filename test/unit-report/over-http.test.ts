import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '@temporalio/client';
import type { Store } from '../../activities/store/port.js';
import { at, head, type Life, officer } from '../task/fixtures.js';
import { ApiDesk, clientThatStarts } from './api-desk.js';
import { chairman, deputy, line, nil, period, progress, unit } from './desk.js';
import { ReportApi } from './report-api.js';

let desk: ApiDesk;

beforeAll(async () => {
  desk = await ApiDesk.open();
});
afterAll(async () => {
  await desk.close();
});

test('a report is written, submitted and filed; filing the same version again is the same filing, and its landing is started once', async () => {
  const { planId: id, lives, ask } = await desk.plan('nop-hai-lan');
  const lines = lives.map((life) => line(life));
  const empty = await ask({ method: 'GET' });
  expect(empty).toMatchObject({ status: 200, etag: '"0"', body: { against: { code: 'missingLines' } } });
  expect(empty.body.tasks).toHaveLength(2);
  const saved = await ask({ method: 'PUT', version: 0, body: { lines } });
  expect(saved).toMatchObject({ status: 200, etag: '"1"', body: { report: { status: 'draft', lines } } });
  expect(await ask({ path: 'submit', version: 1 })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { report: { status: 'submitted' } },
  });
  const first = await ask({ path: 'file', version: 2, as: head });
  const second = await ask({ path: 'file', version: 2, as: head });
  expect(first).toMatchObject({
    status: 202,
    body: { filing: `${id}/${period}/${unit}/1`, lines: 2 },
  });
  expect(second).toEqual(first);
  expect(desk.started.filter((one) => one.includes(id))).toEqual([`unit-report/${id}/${period}/${unit}/1`]);
  expect((await ask({ method: 'GET' })).body).toMatchObject({
    report: { status: 'filed', filings: 1 },
    onTheWay: lives.map(({ state }) => state.brief.taskId),
  });
  const asKnown = await ask({ method: 'GET', headers: { 'If-None-Match': '"2"' } });
  expect(asKnown).toMatchObject({ status: 200, etag: '"2"', body: { report: { filings: 1 } } });
  const list = await desk.api.ask({ as: officer, method: 'GET', planId: id });
  expect(list.body.units).toMatchObject([{ unit, status: 'filed', owed: 2, filings: 1 }]);
});

test('twenty heads who file at once file once', async () => {
  const { planId: id, lives, ask } = await desk.plan('nop-cung-luc');
  await ask({ method: 'PUT', version: 0, body: { lines: lives.map((life) => line(life)) } });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_none, index) =>
      ask({ path: 'file', version: 1, as: index % 2 ? head : deputy }),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await desk.store.filings({ planId: id, period, unit })).toHaveLength(1);
});

test('of two who save at once one is told who was quicker and when; what the other typed is not written over', async () => {
  const { lives, ask } = await desk.plan('luu-cung-luc');
  const by = (person: string) => ({ ...officer, person });
  const answers = await Promise.all(
    ['an', 'ha'].map((person) =>
      ask({
        method: 'PUT',
        version: 0,
        as: by(person),
        body: { lines: [line(lives[0], progress(`${person} viết`))] },
      }),
    ),
  );
  const [won] = answers.filter(({ status }) => status === 200);
  const [lost] = answers.filter(({ status }) => status === 409);
  const { writtenBy, savedAt } = won?.body.report ?? {};
  expect(lost?.body).toMatchObject({ code: 'staleVersion', stored: { version: 1, writtenBy, savedAt } });
  const now = await ask({ method: 'GET' });
  expect(now.body.report.lines).toEqual([line(lives[0], progress(`${String(writtenBy)} viết`))]);
});

test('after the freeze a report is refused with what to do, and the draft stays', async () => {
  const { lives, ask } = await desk.plan('da-khoa');
  const lines = lives.map((life) => line(life, nil));
  await ask({ method: 'PUT', version: 0, body: { lines } });
  desk.frozenAt = at('2022-09-13', '00:00');
  const refused = await ask({ path: 'file', version: 1, as: head });
  desk.frozenAt = undefined;
  expect(refused).toMatchObject({ status: 409, body: { code: 'periodFrozen' } });
  expect(refused.body.title).toContain('đề nghị Sở Kế hoạch và Đầu tư mở lại');
  expect((await ask({ method: 'GET' })).body.report).toMatchObject({ status: 'draft', version: 1, lines });
});

test('a report that cannot be stored some seconds after its date has ended is not called filed: file again, and it counts once', async () => {
  const { planId: id, lives, ask } = await desk.plan('kho-cham', at('2022-09-13', '23:59:57'));
  await ask({ method: 'PUT', version: 0, body: { lines: lives.map((life) => line(life)) } });
  let stalls = true;
  const slow: Store = {
    ...desk.store,
    storeFiling: (filing) => (stalls ? new Promise(() => undefined) : desk.store.storeFiling(filing)),
  };
  const other = await ReportApi.start({ store: slow, client: clientThatStarts() });
  const file = () => other.ask({ planId: id, unit, path: 'file', version: 1, as: head });
  const first = await file();
  stalls = false;
  const second = await file();
  await other.close();
  expect(first).toMatchObject({ status: 503, body: { code: 'filingNotConfirmed' } });
  expect(second).toMatchObject({ status: 202, body: { filing: `${id}/${period}/${unit}/1` } });
}, 20_000);

test('whom the head lent his authority over every task of the unit files under it; over one of two he does not see the report', async () => {
  const { lives, ask } = await desk.plan('uy-quyen');
  const delegation = 'uy-quyen-1';
  const lent = { role: 'officer', person: 'la', unit: 'so-noi-vu' } as const;
  const lend = (life: Life) =>
    life.does(at('2022-09-12', '08:30'), head, {
      ...{ type: 'delegate', delegation, mode: 'TUQ', to: lent.person },
      ...{ from: '2022-09-12', until: '2022-09-30', commands: ['fileReport'] },
    });
  await ask({ method: 'PUT', version: 0, body: { lines: lives.map((life) => line(life)) } });
  lend(lives[0]);
  await desk.record(lives);
  const file = (path: string) => ask({ path, version: 1, as: lent });
  expect((await file(`file?delegation=${delegation}`)).status).toBe(404);
  lend(lives[1]);
  await desk.record(lives);
  expect((await file('file')).status).toBe(403);
  expect((await file('file?delegation=uy-quyen-2')).status).toBe(403);
  expect(await file(`file?delegation=${delegation}`)).toMatchObject({ status: 202, body: { lines: 2 } });
});

test('a filed report of which Temporal hears nothing is filed all the same', async () => {
  const { planId: id, lives, ask } = await desk.plan('temporal-vang');
  await ask({ method: 'PUT', version: 0, body: { lines: lives.map((life) => line(life)) } });
  const away = {
    workflow: {},
    withDeadline: () => Promise.reject(new Error('no connection')),
  } as unknown as Client;
  const other = await ReportApi.start({ store: desk.store, client: away });
  const answer = await other.ask({ planId: id, unit, path: 'file', version: 1, as: head });
  await other.close();
  expect(answer).toMatchObject({ status: 202, body: { lines: 2 } });
  const later = { storedBeforeMs: Date.now() + 1, limit: 100 };
  expect(await desk.store.filingsToLand(later)).toContain(`${id}/${period}/${unit}/1`);
});

test('a task that was closed after the draft was saved is named when the report is filed; without it, it is filed', async () => {
  const { lives, ask } = await desk.plan('da-ket-thuc');
  const [one, two] = lives;
  await ask({ method: 'PUT', version: 0, body: { lines: [line(one), line(two)] } });
  two.does(at('2022-09-13', '08:30'), chairman, { type: 'withdraw', reason: 'Trùng nhiệm vụ' });
  await desk.record([two]);
  expect(await ask({ path: 'file', version: 1, as: head })).toMatchObject({
    status: 409,
    body: { code: 'taskClosed', tasks: [two.state.brief.taskId] },
  });
  await ask({ method: 'PUT', version: 1, body: { lines: [line(one)] } });
  expect(await ask({ path: 'file', version: 2, as: head })).toMatchObject({
    status: 202,
    body: { lines: 1 },
  });
});
