import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { recordingServer } from '../cli/recording-server.js';
import { dondoc, temporaryFolder } from '../cli/run-dondoc.js';
import { type FilesServer, megabyte, officer, startFilesServer } from './files-server.js';
import { docxOf, pdfOf, sha256Of } from './sample-files.js';

const folder = temporaryFolder();
let office: FilesServer;
beforeAll(async () => {
  office = await startFilesServer();
});
afterAll(async () => {
  await office.close();
  folder.remove();
});

const token = () => office.api.as(officer).authorization.replace('Bearer ', '');
const run = (...args: readonly string[]) =>
  dondoc({ args: ['file', ...args], env: { DONDOC_URL: office.url, DONDOC_TOKEN: token() } });
const put = (...args: readonly string[]) => run('put', ...args);

test('files go up and come back the same, under their Vietnamese names', async () => {
  const [one, two] = [folder.path('Biên bản nghiệm thu.pdf'), folder.path('số liệu.docx')];
  const [pdf, docx] = [pdfOf(2 * megabyte), await docxOf('Số liệu')];
  writeFileSync(one, pdf);
  writeFileSync(two, docx);
  const sent = await put(one, two);
  expect([sent.code, sent.out.toString()]).toEqual([
    0,
    `${sha256Of(pdf)}  ${one}\n${sha256Of(docx)}  ${two}\n`,
  ]);
  expect(sent.err).toContain('đã lưu, chưa quét');
  expect((await office.store.file(sha256Of(pdf)))?.uploads).toMatchObject([
    { name: 'Biên bản nghiệm thu.pdf', by: 'can-bo-1' },
  ]);
  const again = await put(one, '--json', '--lang', 'en');
  expect(JSON.parse(again.out.toString())).toMatchObject({ isNew: false, file: { sha256: sha256Of(pdf) } });
  const back = folder.path('tải về.pdf');
  const got = await run('get', sha256Of(pdf).toUpperCase(), '-o', back);
  expect([got.code, readFileSync(back).equals(pdf)]).toEqual([0, true]);
});

test('one file that is refused keeps no other back; each is named with its reason, in either language', async () => {
  const [bad, good] = [folder.path('a.pdf'), folder.path('b.txt')];
  writeFileSync(bad, 'không phải PDF');
  writeFileSync(good, 'Đã làm xong.');
  const sent = await put(bad, folder.path('none.pdf'), good);
  expect(sent.code).toBe(2);
  expect(sent.out.toString()).toBe(`${sha256Of('Đã làm xong.')}  ${good}\n`);
  expect(sent.err).toContain(`${bad}: Tên tệp nói đây là PDF`);
  expect(sent.err).toContain('none.pdf: không có tệp này.');
  expect(sent.err).toContain('2/3 tệp chưa gửi được.');
  const inEnglish = await put(bad, '--lang', 'en');
  expect([inEnglish.code, inEnglish.err]).toEqual([2, expect.stringContaining('The name says PDF')]);
  const aFolder = await put(dirname(bad));
  expect([aFolder.code, aFolder.err]).toEqual([2, expect.stringContaining('đây là một thư mục')]);
});

test('a file of 2 GB is told its limit while it is still being sent', async () => {
  const file = folder.path('lớn.pdf');
  writeFileSync(file, '%PDF-');
  truncateSync(file, 2 * 1024 * megabyte);
  const sent = await put(file);
  expect([sent.code, sent.err]).toEqual([2, expect.stringContaining('Tệp lớn hơn giới hạn 50 MB')]);
  expect(sent.out.length).toBe(0);
});

test('a content of another hash, and one that breaks off, are not written', async () => {
  const other = await recordingServer(() => ({ status: 200, body: 'another content' }));
  const output = folder.path('out.pdf');
  const args = ['file', 'get', 'a'.repeat(64), '-o', output];
  const got = await dondoc({ args, env: { DONDOC_URL: other.url } });
  await other.close();
  expect([got.code, got.err]).toEqual([3, expect.stringContaining(`không phải ${'a'.repeat(64)}`)]);
  const broken = createServer((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('half of it', () => response.destroy());
  });
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((broken.address() as AddressInfo).port)}`;
  const half = await dondoc({ args, env: { DONDOC_URL: url } });
  broken.close();
  expect([half.code, half.err]).toEqual([3, expect.stringContaining('Kết nối bị đứt')]);
  const away = await dondoc({ args, env: { DONDOC_URL: other.url } });
  expect([away.code, away.err]).toEqual([3, expect.stringContaining('không kết nối được dondoc')]);
  expect(existsSync(output)).toBe(false);
  expect(readdirSync(dirname(output)).filter((name) => name.startsWith(basename(output)))).toEqual([]);
});

test('what is not there, what is no hash and where nothing can be written are said', async () => {
  const unknown = await run('get', 'b'.repeat(64), '-o', folder.path('x'));
  expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('Không tìm thấy tệp')]);
  const noHash = await run('get', '../x', '-o', folder.path('x'));
  expect([noHash.code, noHash.err]).toEqual([2, expect.stringContaining('không phải mã sha256')]);
  const kept = pdfOf();
  await office.put({ name: 'a.pdf', content: kept });
  const nowhere = await run('get', sha256Of(kept), '-o', folder.path('none/x'));
  expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('không có tệp này')]);
});
