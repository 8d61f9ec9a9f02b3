import { expect, test } from '@jest/globals';
import { readPlanBytes } from '../../documents/read-plan-bytes.js';
import { sampleText } from '../support/plans.js';
import { compoundFile, zipBomb, zipOf } from './hostile-files.js';
import { typedDocx } from './plan-as-docx.js';

const megabyte = 1024 * 1024;

test('a document with a password is told from an old .doc', async () => {
  expect(await codeOf(compoundFile('EncryptedPackage'))).toBe('passwordProtected');
  expect(await codeOf(compoundFile('WordDocument'))).toBe('oldWordFormat');
});

test('a docx cut anywhere is damaged, never half a plan', async () => {
  const whole = await typedDocx(sampleText);
  for (const part of [0.1, 0.5, 0.9, 0.999]) {
    expect(await codeOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe('damagedDocument');
  }
});

test('a docx with a changed byte in its text is damaged', async () => {
  const whole = Buffer.from(await typedDocx(sampleText));
  const at = whole.indexOf('word/document.xml') + 200;
  whole.writeUInt8(whole.readUInt8(at) ^ 0xff, at);
  expect(await codeOf(whole)).toBe('damagedDocument');
});

test('broken XML inside a sound zip is damaged, and so is a document type', async () => {
  expect(await codeOf(zipOf({ 'word/document.xml': '<w:document><w:body>' }))).toBe('damagedDocument');
  const entity = '<!DOCTYPE a [<!ENTITY x "y">]><w:document/>';
  expect(await codeOf(zipOf({ 'word/document.xml': entity }))).toBe('damagedDocument');
});

test('a zip bomb is refused from its directory', async () => {
  expect(await codeOf(zipBomb({ size: 60 * megabyte, statedSize: 60 * megabyte }))).toBe('tooLarge');
  expect(await codeOf(zipBomb({ size: 8 * megabyte, statedSize: 8 * megabyte }))).toBe('tooLarge');
});

test('a zip bomb whose directory lies is never unpacked beyond what it states', async () => {
  expect(await codeOf(zipBomb({ size: 60 * megabyte, statedSize: 1000 }))).toBe('damagedDocument');
});

test('a zip that is no Word document and a PDF are named as what they are', async () => {
  expect(await codeOf(zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toBe('binary');
  expect(await codeOf(Buffer.from('%PDF-1.7\n'))).toBe('binary');
});

test('text that is not UTF-8 is refused with the first line that shows it', async () => {
  const read = await readPlanBytes(Buffer.concat([Buffer.from('một\nhai\n'), Buffer.from([0xc3, 0x28])]));
  expect(read).toMatchObject({ ok: false, error: { code: 'encoding', line: 3 } });
  expect(await codeOf(Buffer.from(`\uFEFF${sampleText}`, 'utf16le'))).toBe('encoding');
});

async function codeOf(bytes: Buffer): Promise<string> {
  const read = await readPlanBytes(bytes);
  return read.ok ? 'read' : read.error.code;
}
