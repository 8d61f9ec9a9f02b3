import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { typedDocx } from '../documents/plan-as-docx.js';
import { sampleText } from '../support/plans.js';
import { type Answer, type Asked, recordingServer } from './recording-server.js';
import { dondoc, sampleFile, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

const summary = { planId: 'mau', tasks: 35, workflows: 168, awaitingUnit: 3 };

/** Takes the plan and has started all of it at the second look. */
function launching(): (asked: Asked) => Answer {
  let looks = 0;
  return ({ method }) => {
    if (method === 'POST') return { status: 202, body: summary };
    looks += 1;
    const started = looks === 1 ? 40 : 168;
    return { status: 200, body: { started, of: 168, done: started === 168 } };
  };
}

test('plan launch --json prints the summary alone; how far it is goes to the error stream', async () => {
  const server = await recordingServer(launching());
  const args = ['plan', 'launch', sampleFile, '--json', '--id', 'mau'];
  const { code, out, err } = await dondoc({ args, env: { DONDOC_URL: server.url } });
  await server.close();
  expect(code).toBe(0);
  expect(JSON.parse(out.toString('utf8'))).toEqual(summary);
  expect(err).toBe('40/168 quy trình đã khởi động\n168/168 quy trình đã khởi động\n');
  expect(server.requests[0]).toEqual({
    method: 'POST',
    path: '/api/v1/plans',
    body: { text: sampleText, planId: 'mau' },
  });
});

test('for a person it is a sentence, in English on request', async () => {
  const server = await recordingServer(launching());
  const args = ['plan', 'launch', sampleFile, '--lang', 'en'];
  const { out } = await dondoc({ args, env: { DONDOC_URL: server.url } });
  await server.close();
  expect(out.toString('utf8')).toMatch(/^Launched plan mau: 35 tasks, 168 workflows; 3 of them wait for /);
});

test('a docx is read here, and the server gets the same text as from the plain file', async () => {
  writeFileSync(folder.path('plan.docx'), await typedDocx(sampleText));
  const server = await recordingServer(launching());
  const args = ['plan', 'launch', folder.path('plan.docx')];
  const { code } = await dondoc({ args, env: { DONDOC_URL: server.url } });
  await server.close();
  expect(code).toBe(0);
  expect(server.requests[0]?.body).toEqual({ text: sampleText });
});

test('another text under the same plan: exit code 2, with each difference on a line', async () => {
  const messages = { vi: 'Kế hoạch mau đã được triển khai với nội dung khác.', en: 'Plan mau was launched.' };
  const differences = [
    { kind: 'removed', line: 31, text: '1.3. Thời gian khắc phục: Năm 2022.' },
    { kind: 'added', line: 31, text: '1.3. Thời gian khắc phục: Năm 2023.' },
  ];
  const server = await recordingServer(() => ({
    status: 409,
    body: { title: messages.vi, status: 409, code: 'planChanged', messages, differences },
  }));
  const { code, out, err } = await dondoc({
    args: ['plan', 'launch', sampleFile, '--json'],
    env: { DONDOC_URL: server.url },
  });
  await server.close();
  expect([code, out.length]).toEqual([2, 0]);
  expect(err.trimEnd().split('\n')).toEqual([
    messages.vi,
    '- dòng 31 (đã triển khai): 1.3. Thời gian khắc phục: Năm 2022.',
    '+ dòng 31 (tệp này): 1.3. Thời gian khắc phục: Năm 2023.',
  ]);
});

test.each([
  [422, 2, 'hạn chế số 3 đã có'],
  [503, 3, 'Temporal tạm thời không trả lời'],
  [500, 3, 'Hệ thống gặp lỗi'],
])('the server answers %i: exit code %i and its sentence', async (status, exitCode, sentence) => {
  const messages = { vi: sentence, en: sentence };
  const server = await recordingServer(() => ({
    status,
    body: { title: sentence, status, code: 'x', messages },
  }));
  const ended = await dondoc({ args: ['plan', 'launch', sampleFile], env: { DONDOC_URL: server.url } });
  await server.close();
  expect(ended.code).toBe(exitCode);
  expect(ended.err).toContain(sentence);
  expect(ended.out.length).toBe(0);
});

test('no server: exit code 3, the address that was tried, where it came from, and what to do', async () => {
  const server = await recordingServer(() => ({ status: 200, body: {} }));
  await server.close();
  mkdirSync(folder.path('home'));
  writeFileSync(folder.path('home/run.json'), JSON.stringify({ address: server.url }));
  const args = ['plan', 'launch', sampleFile];
  const byFile = await dondoc({ args, env: { DONDOC_HOME: folder.path('home') } });
  const bySetting = await dondoc({ args, env: { DONDOC_URL: server.url } });
  const notAnAddress = await dondoc({ args, env: { DONDOC_URL: 'may-chu' } });
  expect([byFile.code, bySetting.code, notAnAddress.code]).toEqual([3, 3, 3]);
  expect(byFile.err).toContain(`tại ${server.url} (địa chỉ lấy từ ${folder.path('home/run.json')}): `);
  expect(byFile.err).toContain('npm start');
  expect(bySetting.err).toContain('(địa chỉ lấy từ DONDOC_URL)');
  expect(notAnAddress.err).toContain('đây không phải một địa chỉ');
});

test('what answers there is another program: exit code 3 too', async () => {
  const server = await recordingServer(() => ({ status: 200, body: '<html>' }));
  const ended = await dondoc({ args: ['plan', 'launch', sampleFile], env: { DONDOC_URL: server.url } });
  await server.close();
  expect([ended.code, ended.err]).toEqual([3, expect.stringContaining('nơi trả lời không phải dondoc')]);
});
