import { chmodSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { compoundFile } from '../documents/hostile-files.js';
import { typedDocx } from '../documents/plan-as-docx.js';
import { sampleText } from '../support/plans.js';
import { recordingServer } from './recording-server.js';
import { dondoc, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
const server = await recordingServer(() => ({ status: 202, body: {} }));
afterAll(async () => {
  folder.remove();
  await server.close();
});

const megabyte = 1024 * 1024;
const cut = sampleText.slice(0, sampleText.indexOf('6.3. Thời gian'));
const twice = sampleText.replace('\n4. Nhiều hồ', '\n3. Nhiều hồ');

const cases: readonly (readonly [string, () => Promise<string | Buffer> | string | Buffer, RegExp])[] = [
  ['a letter', () => 'Kính gửi: Sở Y tế\nĐề nghị báo cáo.\n', /dòng 1: .*không phải kế hoạch/],
  ['an empty file', () => '', /dòng 1: .*trống/],
  ['a plan cut off', () => cut, /dòng \d+: .*bị cắt giữa hạn chế 6/],
  ['two shortcomings of one number', () => twice, /dòng 66: hạn chế số 3 đã có ở dòng 50/],
  ['50 MB of text', () => Buffer.alloc(50 * megabyte, 'Kế hoạch\n'), /50 MB, vượt giới hạn/],
  ['6 MB of text', () => Buffer.alloc(6 * megabyte, 'Ke hoach\n'), /6\.0 MB, vượt giới hạn/],
  ['a docx cut off', async () => (await typedDocx(sampleText)).subarray(0, 4000), /tài liệu Word bị hỏng/],
  ['a docx with a password', () => compoundFile('EncryptedPackage'), /đặt mật khẩu/],
  ['an old .doc', () => compoundFile('WordDocument'), /Word cũ \(\.doc\)/],
  ['text that is not UTF-8', () => Buffer.from([0x41, 0x0a, 0xd0, 0xd0]), /dòng 2: .*UTF-8/],
];

test.each(cases)(
  '%s: exit code 2, one sentence, and nothing is launched',
  async (name, content, sentence) => {
    const file = folder.path(name.replace(/\W/g, '-'));
    writeFileSync(file, await content());
    const ended = await dondoc({ args: ['plan', 'launch', file], env: { DONDOC_URL: server.url } });
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(sentence);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.err).toContain(file);
    expect(ended.out.length).toBe(0);
    expect(server.requests).toEqual([]);
  },
);

test('a unit that the directory does not know: exit code 2 with its line and what it may mean; or it waits for a name', async () => {
  const slip = sampleText.replace('- Thanh tra tỉnh:', '- Sở Thanh tra tỉnh:');
  writeFileSync(folder.path('slip.txt'), slip.replaceAll('Ban Dân tộc', 'Ban Dân tộk'));
  const env = { DONDOC_URL: server.url };
  const refused = await dondoc({ args: ['plan', 'launch', folder.path('slip.txt')], env });
  expect(refused.code).toBe(2);
  expect(refused.err).toMatch(
    /slip\.txt: dòng 86: danh bạ không có đơn vị "Ban Dân tộk" \(gần giống: Ban Dân tộc/,
  );
  expect(refused.err).toMatch(/\ndòng 136: danh bạ không có đơn vị "Sở Thanh tra tỉnh"/);
  expect(server.requests).toEqual([]);
  const down = 'http://127.0.0.1:1';
  const args = ['plan', 'launch', folder.path('slip.txt'), '--await-unknown-units'];
  expect((await dondoc({ args, env: { DONDOC_URL: down } })).code).toBe(3);
});

test('reading refuses as launching does, in English on request', async () => {
  writeFileSync(folder.path('twice.txt'), twice);
  const read = await dondoc({ args: ['plan', 'read', folder.path('twice.txt'), '--json', '--lang', 'en'] });
  const write = await dondoc({ args: ['plan', 'write', folder.path('twice.txt'), '--lang', 'en'] });
  expect([read.code, write.code]).toEqual([2, 2]);
  expect(read.err).toMatch(/: line 66: shortcoming 3 is already at line 50; /);
  expect(write.err).toBe(read.err);
});

test('a file that is missing, a folder, and one without permission are said to be so', async () => {
  writeFileSync(folder.path('locked.txt'), sampleText);
  chmodSync(folder.path('locked.txt'), 0);
  const said = async (file: string) => {
    const { code, err } = await dondoc({ args: ['plan', 'read', file] });
    expect(code).toBe(process.getuid?.() === 0 && file.endsWith('locked.txt') ? 0 : 2);
    return err;
  };
  expect(await said(folder.path('none.txt'))).toMatch(/none\.txt: không có tệp này\.\n$/);
  expect(await said(folder.path('.'))).toMatch(/đây là một thư mục/);
  expect(await said(folder.path('locked.txt'))).toMatch(/^$|không có quyền đọc tệp này/);
});

test('a command that is typed wrong ends with 2 and says where usage is shown', async () => {
  const unknown = await dondoc({ args: ['plan', 'red', 'x'] });
  const missing = await dondoc({ args: ['plan', 'read', '--lang', 'en'] });
  expect([unknown.code, missing.code]).toEqual([2, 2]);
  expect(unknown.err).toMatch(/^Lệnh gõ chưa đúng \(.*'red'.*\)\. Xem cách dùng: dondoc --help\n$/);
  expect(missing.err).toMatch(/^The command cannot be used as typed \(missing required argument 'file'\)/);
});
