import { expect, test } from '@jest/globals';
import { fileNameOf } from '../../api/files/file-name.js';
import { displayName } from '../../domain/files/display-name.js';

test('a Vietnamese name stays as it is, composed', () => {
  const name = 'Báo cáo Sở Y tế – Quý III (đã ký).pdf';
  expect(displayName(name)).toBe(name);
  expect(displayName(name.normalize('NFD'))).toBe(name);
});

test.each([
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['C:\\Users\\an\\bao-cao.docx', 'bao-cao.docx'],
  ['..', ''],
  ['/', ''],
  ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie_ x=1.pdf'],
  ['bao-cao-\u202Efdp.exe', 'bao-cao-fdp.exe'],
  ['a\u200Bb\uFEFF\u0007.txt', 'ab.txt'],
  ['CON.pdf', '_CON.pdf'],
  ['<script>alert("x")|?.pdf', '_script_alert(_x_)__.pdf'],
  [' . .htaccess. ', 'htaccess'],
])('%j is shown as %j', (sent, shown) => {
  expect(displayName(sent)).toBe(shown);
});

test('a name of 5,000 letters keeps its extension and fits a file system', () => {
  for (const letter of ['a', 'ệ', '🙂', 'e\u0302\u0323']) {
    const name = displayName(`${letter.repeat(5_000)}.docx`);
    expect(name).toMatch(/.\.docx$/u);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(Buffer.from(name).toString()).toBe(name);
  }
});

test('a safe name is left alone when it is made safe again', () => {
  for (const sent of ['a..b.pdf', ' x', '_CON', 'ế'.repeat(300), 'a/b\\c', '\u0301.pdf'])
    expect(displayName(displayName(sent))).toBe(displayName(sent));
});

test('the header is percent-encoded UTF-8, as in RFC 5987 or bare; raw UTF-8 is understood, broken encoding is refused', () => {
  const name = 'Báo cáo 50%.pdf';
  const encoded = encodeURIComponent(name);
  const raw = Buffer.from('Báo cáo.pdf').toString('latin1');
  expect(fileNameOf(encoded)).toEqual({ ok: true, name });
  expect(fileNameOf(`UTF-8''${encoded}`)).toEqual({ ok: true, name });
  expect(fileNameOf(`utf-8'vi'${encoded}`)).toEqual({ ok: true, name });
  expect(fileNameOf(raw)).toEqual({ ok: true, name: 'Báo cáo.pdf' });
  for (const [header, code] of [
    ['50%.pdf', 'fileNameUnreadable'],
    ['%FF.pdf', 'fileNameUnreadable'],
    ['\u00ff.pdf', 'fileNameUnreadable'],
    [undefined, 'fileNameMissing'],
    ['%20', 'fileNameMissing'],
  ] as const)
    expect(fileNameOf(header)).toMatchObject({ ok: false, refusal: { code } });
});
