import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { realText, sampleText } from '../support/plans.js';
import { dondoc, sampleFile, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

test('plan write gives the sample plan back byte for byte', async () => {
  const { code, out } = await dondoc({ args: ['plan', 'write', sampleFile] });
  expect(code).toBe(0);
  expect(out.equals(readFileSync(sampleFile))).toBe(true);
});

test('so it does with CRLF, a byte order mark, decomposed letters and no line end at the end', async () => {
  const odd = `\uFEFF${sampleText.normalize('NFD').trimEnd().replaceAll('\n', '\r\n')}`;
  expect(await writtenBack(odd)).toBe(odd);
});

const real = realText === undefined ? test.skip : test;

real("plan write gives the province's plan back byte for byte", async () => {
  expect(await writtenBack(realText ?? '')).toBe(realText);
});

async function writtenBack(text: string): Promise<string> {
  writeFileSync(folder.path('plan.txt'), text);
  const { code, out } = await dondoc({ args: ['plan', 'write', folder.path('plan.txt')] });
  expect(code).toBe(0);
  return out.toString('utf8');
}
