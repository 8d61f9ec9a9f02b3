import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { answered, createApiClient } from '../../client/client.js';
import { ApiProblem, ApiUnreachable } from '../../client/problem.js';

type Answer =
  | { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> }
  | 'breaks off';

interface Got {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** An API that gives these answers, one after another, and keeps what it was asked. */
async function apiThatAnswers(answers: readonly Answer[]) {
  const got: Got[] = [];
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      got.push({ method, url, headers, body: Buffer.concat(pieces).toString('utf8') });
      const answer = answers[got.length - 1] ?? { status: 500, body: {} };
      if (answer === 'breaks off') {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const waits: number[] = [];
  const client = createApiClient({
    baseUrl: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    caller: () => Promise.resolve({ authorization: 'Bearer t' }),
    language: 'en',
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  return { client, got, waits };
}

const busy: Answer = { status: 503, body: { code: 'unavailable' }, headers: { 'retry-after': '5' } };
const receipt = { taskId: 'mau/1.1/so-y-te', sequence: 4, phase: 'accepted' };
const accept = {
  params: { path: { taskId: 'mau/1.1/so-y-te' } },
  body: { command: { type: 'acceptAssignment' } },
} as const;

test('A call carries who asks, the language, and ids whose slashes are encoded.', async () => {
  const { client, got } = await apiThatAnswers([{ status: 200, body: [] }]);
  const params = { path: { taskId: 'mau/1.1/so-y-te' }, query: { delegation: 'uy-quyen-1' } };
  expect(await answered(client.GET('/tasks/{taskId}/possibilities', { params }))).toEqual([]);
  expect(got[0]?.url).toBe('/api/v1/tasks/mau%2F1.1%2Fso-y-te/possibilities?delegation=uy-quyen-1');
  expect(got[0]?.headers).toMatchObject({ authorization: 'Bearer t', 'accept-language': 'en' });
  expect(got[0]?.headers['idempotency-key']).toBeUndefined();
});

test('While the API is busy a command waits as it is told and is sent again under the same key.', async () => {
  const { client, got, waits } = await apiThatAnswers([busy, busy, { status: 200, body: receipt }]);
  expect(await answered(client.POST('/tasks/{taskId}/commands', accept))).toEqual(receipt);
  expect(waits).toEqual([5_000, 5_000]);
  const keys = got.map(({ headers }) => headers['idempotency-key']);
  expect(keys[0]).toMatch(/^[\w-]{36}$/);
  expect(new Set(keys).size).toBe(1);
  expect(got.map(({ body }) => body)).toEqual(Array(3).fill('{"command":{"type":"acceptAssignment"}}'));
});

test('An answer that was lost is asked for again under the same key, also while the first sending is still carried out.', async () => {
  const running: Answer = { status: 409, body: { code: 'stillRunning' }, headers: { 'retry-after': '1' } };
  const { client, got } = await apiThatAnswers(['breaks off', running, { status: 200, body: receipt }]);
  expect(await answered(client.POST('/tasks/{taskId}/commands', accept))).toEqual(receipt);
  expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
});

test('After four sendings it is over, and two calls have two keys.', async () => {
  const { client, got } = await apiThatAnswers(Array<Answer>(8).fill(busy));
  for (const count of [4, 8]) {
    await expect(client.POST('/tasks/{taskId}/commands', accept)).rejects.toMatchObject({ status: 503 });
    expect(got).toHaveLength(count);
  }
  expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
});

test('Who is told to wait for minutes is told so at once.', async () => {
  const { client, got } = await apiThatAnswers([
    { ...(busy as object), status: 429, headers: { 'retry-after': '600' } },
  ]);
  await expect(client.GET('/tasks')).rejects.toBeInstanceOf(ApiProblem);
  expect(got).toHaveLength(1);
});

test('A refusal is one kind of error, with code, sentences in both languages and fields.', async () => {
  const messages = { vi: 'Dữ liệu gửi lên chưa đúng: limit.', en: 'Invalid input: limit.' };
  const field = {
    field: 'limit',
    place: 'query',
    message: 'Too big',
    messages: { vi: 'Quá lớn', en: 'Too big' },
  };
  const { client, got } = await apiThatAnswers([
    { status: 422, body: { code: 'invalidInput', title: messages.en, messages, fields: [field] } },
  ]);
  const fault: unknown = await client
    .GET('/tasks', { params: { query: { limit: 900 } } })
    .catch((it: unknown) => it);
  expect(fault).toBeInstanceOf(ApiProblem);
  expect(fault).toMatchObject({ status: 422, code: 'invalidInput', messages, fields: [field] });
  expect(got).toHaveLength(1);
});

test('Where nobody listens, or somebody else does, the API is unreachable.', async () => {
  const client = createApiClient({ baseUrl: 'http://127.0.0.1:1' });
  await expect(client.GET('/tasks')).rejects.toBeInstanceOf(ApiUnreachable);
  const other = await apiThatAnswers([{ status: 404, body: { other: 'service' } }]);
  await expect(other.client.GET('/tasks')).rejects.toBeInstanceOf(ApiUnreachable);
});
