import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { type FilesServer, startFilesServer } from './files-server.js';
import { pdfOf, sha256Of } from './sample-files.js';

const content = pdfOf(600_000);
const sha256 = sha256Of(content);
const path = `${sha256}/content`;
let office: FilesServer;
beforeAll(async () => {
  office = await startFilesServer();
  await office.put({ name: 'Báo cáo "đã ký".pdf', content });
});
afterAll(() => office.close());

test('a download is saved and never shown, and says what it is', async () => {
  const response = await office.get(path);
  await response.arrayBuffer();
  const headers = Object.fromEntries(response.headers);
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(content.length),
    'content-disposition': `attachment; filename="Bao cao _da ky_.pdf"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20_%C4%91%C3%A3%20k%C3%BD_.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-cache',
    etag: `"${sha256}"`,
    'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  });
});

test('HEAD says the same without the content; who has it already is told so', async () => {
  const head = await office.get(path, { method: 'HEAD' });
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(content.length)]);
  const again = await office.get(path, { headers: { 'if-none-match': `"${sha256}"` } });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
  expect((await office.get(sha256, { method: 'HEAD' })).status).toBe(200);
});

test.each([
  ['bytes=0-9', 0, 10],
  ['bytes=300000-', 300_000, content.length],
  ['bytes=-5', content.length - 5, content.length],
  ['bytes=261119-261121', 261_119, 261_122],
  ['bytes=10-99999999', 10, content.length],
])('a part is given for %s', async (range, start, end) => {
  const response = await office.get(path, { headers: { range } });
  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(
    `bytes ${String(start)}-${String(end - 1)}/${String(content.length)}`,
  );
  expect(Buffer.from(await response.arrayBuffer()).equals(content.subarray(start, end))).toBe(true);
});

test('a part beyond the end is refused; several parts, other units and another version give the whole', async () => {
  const beyond = await office.get(path, { headers: { range: 'bytes=99999999-' } });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
    416,
    `bytes */${String(content.length)}`,
  ]);
  expect(await beyond.json()).toMatchObject({ code: 'rangeNotSatisfiable' });
  for (const headers of [
    { range: 'bytes=0-1,9-10' },
    { range: 'pages=1-2' },
    { range: 'bytes=x' },
    { range: 'bytes=0-1', 'if-range': '"another"' },
  ]) {
    const response = await office.get(path, { headers });
    expect([response.status, (await response.arrayBuffer()).byteLength]).toEqual([200, content.length]);
  }
});

test('a content of which a piece is missing ends broken, and never as a whole shorter one', async () => {
  const other = pdfOf(600_000);
  await office.put({ name: 'a.pdf', content: other });
  const { uri } = office;
  const connection = await mongoose.createConnection(uri).asPromise();
  const [kept] = await connection
    .collection('contents.files')
    .find({ filename: sha256Of(other) })
    .toArray();
  await connection.collection('contents.chunks').deleteOne({ files_id: kept?._id, n: 1 });
  await connection.close();
  await expect(
    office.get(`${sha256Of(other)}/content`).then((response) => response.arrayBuffer()),
  ).rejects.toThrow();
});

test('who goes away in the middle of a download disturbs nobody', async () => {
  const leaving = new AbortController();
  const response = await office.get(path, { signal: leaving.signal });
  leaving.abort();
  await response.arrayBuffer().catch(() => undefined);
  expect((await office.get(path)).status).toBe(200);
});
