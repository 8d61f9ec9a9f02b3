import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FilesServer, megabyte, officer, startFilesServer } from './files-server.js';

const gigabyte = 1024 * megabyte;
const piece = Buffer.alloc(65_536, 0x41);

let office: FilesServer;
beforeAll(async () => {
  office = await startFilesServer({ limitInBytes: 50 * megabyte });
});
afterAll(() => office.close());

test('2 GB that are declared are refused at once, and who is sending sees the answer', async () => {
  const begun = performance.now();
  const { asked, answered } = begin({ 'content-length': String(2 * gigabyte) });
  const sending = send({ asked, bytes: 2 * gigabyte });
  const { status, body } = await answered;
  const tookMs = performance.now() - begun;
  const sent = await sending;
  expect([status, body.code]).toEqual([413, 'fileTooLarge']);
  expect(body.title).toContain('50 MB');
  expect(sent).toBeLessThan(500 * megabyte);
  expect(tookMs).toBeLessThan(5_000);
  process.stdout.write(
    `2 GB declared: answered after ${tookMs.toFixed(0)} ms, ${inMegabytes(sent)} MB sent until then\n`,
  );
});

test('2 GB that are streamed are refused soon after the limit, in memory that stays small, and nothing is kept', async () => {
  await office.put({ name: 'warm.txt', content: 'A'.repeat(3 * megabyte) });
  const before = await office.kept();
  let highest = 0;
  const start = process.memoryUsage.rss();
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 20);
  const begun = performance.now();
  const { asked, answered } = begin({});
  const sending = send({ asked, bytes: 2 * gigabyte });
  const { status, body } = await answered;
  const tookMs = performance.now() - begun;
  clearInterval(watch);
  const sent = await sending;
  expect([status, body.code]).toEqual([413, 'fileTooLarge']);
  expect(sent).toBeGreaterThan(50 * megabyte);
  expect(sent).toBeLessThan(700 * megabyte);
  const grown = Math.max(0, highest - start);
  expect(grown).toBeLessThan(150 * megabyte);
  expect(await office.kept()).toEqual(before);
  process.stdout.write(
    `2 GB streamed: answered after ${tookMs.toFixed(0)} ms, ${inMegabytes(sent)} MB sent, memory grew by ${inMegabytes(grown)} MB\n`,
  );
});

test('a file of just the limit is taken, one byte more is not', async () => {
  const whole = Buffer.alloc(50 * megabyte, 0x41);
  const begun = performance.now();
  expect((await office.put({ name: 'a.txt', content: whole })).status).toBe(201);
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`50 MB taken in ${seconds.toFixed(1)} s\n`);
  const more = Buffer.concat([whole, Buffer.from('A')]);
  expect((await office.put({ name: 'a.txt', content: more })).status).toBe(413);
});

test('what is refused for its name or type alone is answered before its bytes have come', async () => {
  for (const headers of [
    { 'x-file-name': 'a.exe' },
    { 'x-file-name': '%FF' },
    { 'content-type': 'text/html' },
  ]) {
    const { asked, answered } = begin({ 'content-length': String(40 * megabyte), ...headers });
    const { status } = await answered;
    expect([415, 422]).toContain(status);
    asked.destroy();
  }
});

/** A request whose body is still to come. */
function begin(headers: Readonly<Record<string, string>>): {
  readonly asked: ClientRequest;
  readonly answered: Promise<{ readonly status: number; readonly body: Record<string, unknown> }>;
} {
  const asked = request(`${office.url}/api/v1/files`, {
    method: 'POST',
    headers: { ...office.api.as(officer), 'x-file-name': 'a.txt', 'content-type': 'text/plain', ...headers },
  });
  asked.flushHeaders();
  const answered = (async () => {
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const pieces: Buffer[] = [];
    for await (const part of response) pieces.push(part as Buffer);
    const body = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Record<string, unknown>;
    return { status: response.statusCode ?? 0, body };
  })();
  return { asked, answered };
}

/** Sends as fast as it is taken, until all is sent or an answer has come; how many bytes that were. */
async function send({ asked, bytes }: { asked: ClientRequest; bytes: number }): Promise<number> {
  let sent = 0;
  const over: { is?: true } = {};
  const ended = new Promise<void>((resolve) => {
    for (const event of ['response', 'close', 'error'])
      asked.once(event, () => {
        over.is = true;
        resolve();
      });
  });
  while (sent < bytes && !over.is) {
    sent += piece.length;
    const isTaken = asked.write(piece);
    const drained = new Promise((resolve) =>
      isTaken ? setImmediate(resolve) : asked.once('drain', resolve),
    );
    await Promise.race([drained, ended]);
  }
  asked.destroy();
  return sent;
}

function inMegabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(0);
}
