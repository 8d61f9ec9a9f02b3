import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '../../domain/task/actor.js';
import { type FilesServer, megabyte, officer, startFilesServer } from './files-server.js';
import { docxOf, docxType, macroPackages, pdfOf, png, sha256Of } from './sample-files.js';

let office: FilesServer;
beforeAll(async () => {
  office = await startFilesServer({ limitInBytes: 5 * megabyte });
});
afterAll(() => office.close());

test('a file comes back by its hash, byte for byte', async () => {
  for (const content of [pdfOf(10), pdfOf(3 * megabyte), pdfOf(255 * 1024 - 9)]) {
    const sha256 = sha256Of(content);
    const { status, body } = await office.put({ name: 'Biên bản.pdf', content, type: 'application/pdf' });
    expect([status, body]).toEqual([
      201,
      {
        sha256,
        name: 'Biên bản.pdf',
        size: content.length,
        mediaType: 'application/pdf',
        scan: 'notScanned',
      },
    ]);
    const back = Buffer.from(await (await office.get(`${sha256}/content`)).arrayBuffer());
    expect(back.equals(content)).toBe(true);
  }
});

test('the same again is welcome, adds its name, and stores nothing', async () => {
  const content = await docxOf('Kết quả');
  const first = await office.put({ name: 'kết quả.docx', content, type: docxType });
  const before = await office.kept();
  const again = await office.put({ name: 'ket-qua (2).docx', content, type: docxType });
  const third = await office.put({ name: 'kết quả.docx', content });
  expect([first.status, again.status, third.status]).toEqual([201, 200, 200]);
  expect(again.body).toMatchObject({ sha256: first.body.sha256, name: 'ket-qua (2).docx' });
  expect(await office.kept()).toEqual(before);
  const known = await (await office.get(sha256Of(content))).json();
  expect(known).toMatchObject({
    uploads: [
      { name: 'kết quả.docx', by: 'can-bo-1' },
      { name: 'ket-qua (2).docx', by: 'can-bo-1' },
    ],
    scan: { state: 'notScanned', messages: { vi: expect.any(String), en: expect.any(String) } },
  });
});

test('of one content from 20 clients at once, one is stored', async () => {
  const before = await office.kept();
  const content = pdfOf(600_000);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => office.put({ name: `bản ${String(n)}.pdf`, content })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
  expect(new Set(answers.map(({ body }) => body.sha256))).toEqual(new Set([sha256Of(content)]));
  const { files, contents, uploads, chunks } = await office.kept();
  expect({ files: files - before.files, contents: contents - before.contents, uploads }).toEqual({
    files: 1,
    contents: 1,
    uploads: 0,
  });
  expect(chunks - before.chunks).toBe(Math.ceil(content.length / (255 * 1024)));
  const { uploads: names } = (await office.store.file(sha256Of(content))) ?? { uploads: [] };
  expect(names).toHaveLength(20);
});

test('100 files from 100 clients at once are all kept', async () => {
  const before = await office.kept();
  const contents = Array.from({ length: 100 }, () => pdfOf(300_000));
  const begun = performance.now();
  const answers = await Promise.all(contents.map((content) => office.put({ name: 'a.pdf', content })));
  const seconds = (performance.now() - begun) / 1000;
  expect(answers.map(({ status }) => status)).toEqual(contents.map(() => 201));
  expect((await office.kept()).files).toBe(before.files + 100);
  process.stdout.write(`100 files of 0.3 MB at once: ${seconds.toFixed(1)} s\n`);
});

test('an upload that breaks off leaves nothing', async () => {
  const before = await office.kept();
  const content = pdfOf(3 * megabyte);
  const socket = connect(Number(new URL(office.url).port), '127.0.0.1');
  const head = [
    'POST /api/v1/files HTTP/1.1',
    `Authorization: ${office.api.as(officer).authorization}`,
    'Host: x',
    'X-File-Name: a.pdf',
    `Content-Length: ${String(content.length)}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(content.subarray(0, 2 * megabyte));
  await until(async () => (await office.kept()).chunks > before.chunks);
  expect((await office.get(sha256Of(content))).status).toBe(404);
  socket.destroy();
  await until(async () => JSON.stringify(await office.kept()) === JSON.stringify(before));
});

test('what a killed process left of an upload is swept, and what is under way or kept is not', async () => {
  const before = await office.kept();
  const [left, running, kept] = [
    await office.store.receiveFile(),
    await office.store.receiveFile(),
    await office.store.receiveFile(),
  ];
  for (const incoming of [left, running, kept]) await incoming.write(pdfOf(600_000));
  const begunBefore = new Date(Date.now() + 1).toISOString();
  await kept.finish();
  const content = {
    sha256: 'f'.repeat(64),
    size: 600_009,
    kind: 'pdf',
    mediaType: 'application/pdf',
  } as const;
  const upload = { name: 'a.pdf', by: 'x', at: begunBefore };
  await kept.keep({ ...content, scanState: 'notScanned', upload });
  await running.finish();
  expect(await office.store.sweepUploads({ begunBefore: '2000-01-01T00:00:00.000Z' })).toBe(0);
  expect(await office.store.sweepUploads({ begunBefore })).toBe(2);
  const after = await office.kept();
  expect([after.files, after.contents, after.uploads]).toEqual([before.files + 1, before.contents + 1, 0]);
  expect(after.chunks - before.chunks).toBe(3);
  const late = running.keep({ ...content, sha256: 'e'.repeat(64), scanState: 'notScanned', upload });
  await expect(late).rejects.toThrow('was swept');
});

test.each([
  ['a program', 'a.exe', Buffer.from('MZ\u0001'), '', 415, 'fileKindUnknown'],
  ['a picture as PDF', 'a.pdf', png, 'application/pdf', 415, 'fileKindDiffers'],
  ['a document as PDF', 'a.pdf', macroPackages['the usual part'], '', 422, 'fileHasMacros'],
  ['a type that the name denies', 'a.pdf', pdfOf(), 'image/png', 415, 'fileKindDiffers'],
  ['macros', 'a.docx', macroPackages['a part of another name'], docxType, 422, 'fileHasMacros'],
  ['nothing', 'a.pdf', Buffer.alloc(0), '', 422, 'fileEmpty'],
  ['a formula', 'a.csv', Buffer.from('=1+1'), 'text/csv', 422, 'fileFormula'],
  ['no name', '', pdfOf(), '', 422, 'fileNameMissing'],
])('%s is refused, and nothing of it is kept', async (_what, name, content, type, status, code) => {
  const before = await office.kept();
  const sent = await office.put({ name, content: content ?? '', type });
  expect([sent.status, sent.body.code]).toEqual([status, code]);
  expect(sent.headers.get('content-type')).toContain('application/problem+json');
  expect(sent.body.messages).toEqual({ vi: expect.any(String), en: expect.any(String) });
  expect(await office.kept()).toEqual(before);
});

test('a document renamed to PDF is told what it is, in the language asked for', async () => {
  const content = await docxOf('x');
  const inVietnamese = await office.put({ name: 'a.pdf', content });
  const inEnglish = await office.put({ name: 'a.pdf', content, headers: { 'accept-language': 'en' } });
  expect(inVietnamese.body.title).toContain('nội dung là văn bản Word');
  expect(inEnglish.body.title).toContain('the content is Word document');
});

test.each([
  ['../../../etc/passwd.pdf', 'passwd.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie_ x.pdf'],
  ['hóa đơn\u202Efdp.exe.pdf', 'hóa đơnfdp.exe.pdf'],
  [`${'a'.repeat(5_000)}.pdf`, `${'a'.repeat(196)}.pdf`],
  [`${'đ'.repeat(2_000)}.pdf`, `${'đ'.repeat(98)}.pdf`],
])('the name %j is kept as %j and given out so', async (sent, shown) => {
  const { status, body } = await office.put({ name: sent, content: pdfOf() });
  expect([status, body.name]).toEqual([201, shown]);
  const response = await office.get(`${String(body.sha256)}/content`);
  const disposition = response.headers.get('content-disposition') ?? '';
  expect(decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')).toBe(shown);
  await response.arrayBuffer();
});

test('nobody hands in or reads a file unnamed, and whoever changes nothing hands in none', async () => {
  const unnamed = await fetch(`${office.url}/api/v1/files`, { method: 'POST', body: 'x' });
  expect([unnamed.status, await unnamed.json()]).toEqual([
    401,
    expect.objectContaining({ code: 'loginRequired' }),
  ]);
  const headers = office.api.as({ person: 'kiem-toan', role: 'auditor' });
  const auditor = await fetch(`${office.url}/api/v1/files`, { method: 'POST', body: 'x', headers });
  expect([auditor.status, await auditor.json()]).toEqual([
    403,
    expect.objectContaining({ code: 'notAllowed' }),
  ]);
});

test('a file is read by whoever handed it in and by an auditor; to others it is not there, as one that is none', async () => {
  const sha256 = sha256Of(pdfOf(11));
  const content = pdfOf(12);
  await office.put({ name: 'Biên bản.pdf', content });
  const others: Actor = { person: 'can-bo-2', role: 'officer', unit: 'so-y-te' };
  const auditor: Actor = { person: 'kiem-toan', role: 'auditor' };
  for (const path of [sha256Of(content), `${sha256Of(content)}/content`]) {
    expect((await office.get(path)).status).toBe(200);
    expect((await office.get(path, {}, auditor)).status).toBe(200);
    const hidden = await office.get(path, {}, others);
    const none = await office.get(path.replace(sha256Of(content), sha256), {}, others);
    expect([hidden.status, await hidden.json()]).toEqual([404, await none.json()]);
  }
});

test.each([
  'x',
  'A'.repeat(64),
  '%2e%2e%2f',
  '[$ne]',
  `${'0'.repeat(64)}0`,
  '%00'.repeat(64),
  'a'.repeat(5_000),
])('the hash %s is none: the field is named in both languages', async (path) => {
  const answer = await office.get(path);
  const { fields } = (await answer.json()) as { fields: readonly object[] };
  expect([answer.status, fields]).toEqual([
    422,
    [
      expect.objectContaining({
        field: 'sha256',
        place: 'path',
        messages: { vi: expect.stringMatching(/[à-ỹ]/u), en: expect.any(String) },
      }),
    ],
  ]);
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
