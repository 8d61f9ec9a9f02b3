import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pino from 'pino';
import { type ScanProgram, scanWith } from '../../activities/scan/scan-program.js';
import { scanRound } from '../../activities/scan/scan-round.js';
import { startFileCare } from '../../worker/file-care.js';
import { scanProgram } from '../../worker/scan-setting.js';
import { type FilesServer, megabyte, startFilesServer } from './files-server.js';
import { pdfOf, sha256Of } from './sample-files.js';

const script = join(import.meta.dirname, 'scanner-program.mjs');
const program = (mode: string, limitMs = 30_000): ScanProgram => ({
  command: process.execPath,
  args: [script, mode],
  env: { PATH: '/usr/bin' },
  limitMs,
});
const verdictOn = (text: string, given: ScanProgram = program('judge')) =>
  scanWith({ program: given, content: Readable.from([Buffer.from(text)]) });

let office: FilesServer;
beforeAll(async () => {
  office = await startFilesServer({ isScanned: true });
});
afterAll(() => office.close());

test('the exit code is the verdict: 0 clean, 1 infected with what was found, any other none', async () => {
  expect(await verdictOn('báo cáo')).toEqual({ is: 'clean' });
  expect(await verdictOn('malware')).toEqual({ is: 'infected', said: 'Test.Malware FOUND' });
  expect(await verdictOn('báo cáo', program('broken'))).toEqual({
    is: 'fault',
    fault: 'exit code 2 no definitions',
  });
});

test('a scanner that hangs is ended at its limit; one that is missing is a fault, not a verdict', async () => {
  const hanging = await verdictOn('x', program('hang', 300));
  expect(hanging).toEqual({ is: 'fault', fault: 'no verdict within 300 ms' });
  const missing = await verdictOn('x', { ...program('judge'), command: '/no/such/scanner' });
  expect(missing).toEqual({ is: 'fault', fault: expect.stringContaining('/no/such/scanner cannot be run') });
});

test('half a content is never called clean', async () => {
  async function* broken() {
    await Promise.resolve();
    yield Buffer.from('báo cáo');
    throw new Error('a piece is missing');
  }
  const verdict = await scanWith({ program: program('judge'), content: Readable.from(broken()) });
  expect(verdict).toEqual({ is: 'fault', fault: 'the content broke off: a piece is missing' });
});

test('a scanner may close its input early, and sees no secret of dondoc', async () => {
  const pieces = Array.from({ length: 200 }, () => Buffer.alloc(megabyte / 4, 'x'));
  const early = await scanWith({ program: program('early'), content: Readable.from(pieces) });
  expect(early).toEqual({ is: 'infected' });
  expect(await verdictOn('environment')).toEqual({ is: 'clean', said: 'PATH' });
});

test('the setting is a path with arguments, or a JSON list where one has a space', () => {
  const of = (text: string, seconds = '120') => scanProgram({ text, seconds, path: '/bin' });
  expect(of('/usr/bin/clamdscan  --no-summary -')).toMatchObject({
    command: '/usr/bin/clamdscan',
    args: ['--no-summary', '-'],
    limitMs: 120_000,
  });
  expect(of('["C:/Program Files/scan.exe", "-"]')).toMatchObject({
    command: 'C:/Program Files/scan.exe',
    args: ['-'],
  });
  expect(of('/bin/scan; rm -rf $HOME')).toMatchObject({ args: ['rm', '-rf', '$HOME'] });
  expect(() => of('[1]')).toThrow('DONDOC_SCAN_COMMAND');
  expect(() => of('/bin/scan', '0')).toThrow('DONDOC_SCAN_SECONDS');
});

test('until it is scanned a file is given to nobody; then a clean one is, and an infected one never', async () => {
  const [clean, infected] = [pdfOf(700_000), Buffer.concat([pdfOf(700_000), Buffer.from('malware')])];
  for (const content of [clean, infected])
    expect((await office.put({ name: 'a.pdf', content })).body.scan).toBe('pending');
  const codes = async () => {
    const answers = [];
    for (const content of [clean, infected]) {
      const response = await office.get(`${sha256Of(content)}/content`);
      const body = Buffer.from(await response.arrayBuffer());
      answers.push(response.ok ? 'given' : (JSON.parse(body.toString()) as { code: string }).code);
    }
    return answers;
  };
  expect(await codes()).toEqual(['filePending', 'filePending']);
  expect((await office.get(`${sha256Of(clean)}/content`, { method: 'HEAD' })).status).toBe(409);
  expect(await round('judge')).toMatchObject({ clean: 1, infected: 1, faults: [] });
  expect(await codes()).toEqual(['given', 'fileInfected']);
  const known = await (await office.get(sha256Of(infected))).json();
  expect(known).toMatchObject({ scan: { state: 'infected', said: 'Test.Malware FOUND', attempts: 1 } });
  // Sent again, it is what it was.
  expect((await office.put({ name: 'b.pdf', content: infected })).body.scan).toBe('infected');
});

test('what could not be scanned stays out of reach, says why, and is tried again later', async () => {
  const content = pdfOf();
  const sha256 = sha256Of(content);
  await office.put({ name: 'a.pdf', content });
  expect((await round('broken')).faults).toEqual(['exit code 2 no definitions']);
  expect((await office.store.file(sha256))?.scan).toMatchObject({
    state: 'pending',
    fault: 'exit code 2 no definitions',
    attempts: 1,
  });
  expect(await round('judge')).toMatchObject({ clean: 0 });
  expect(await round('judge', 61_000)).toMatchObject({ clean: 1, faults: [] });
  const { scan } = (await office.store.file(sha256)) ?? {};
  expect([scan?.state, scan?.fault, scan?.attempts]).toEqual(['clean', undefined, 2]);
});

test('of two scanners at once each file is judged by one', async () => {
  for (let n = 0; n < 6; n += 1) await office.put({ name: 'a.pdf', content: pdfOf() });
  const [one, two] = await Promise.all([round('judge'), round('judge')]);
  expect(one.clean + two.clean).toBe(6);
});

test('without a scanner nothing waits for one, and with one again what came meanwhile is scanned', async () => {
  const content = pdfOf();
  await office.put({ name: 'a.pdf', content });
  const stateBecomes = async (state: string) => {
    while ((await office.store.file(sha256Of(content)))?.scan.state !== state)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const log = pino({ enabled: false });
  const without = startFileCare({ store: office.store, log });
  await stateBecomes('notScanned');
  await without.stop();
  expect((await office.get(`${sha256Of(content)}/content`)).status).toBe(200);
  const withOne = startFileCare({ store: office.store, log, scan: program('judge') });
  await stateBecomes('clean');
  await withOne.stop();
  expect(await office.store.scanCounts()).toMatchObject({ pending: 0, notScanned: 0, infected: 1 });
});

function round(mode: string, laterMs = 0) {
  const clock = () => new Date(Date.now() + laterMs).toISOString();
  return scanRound({ store: office.store, program: program(mode), clock, stopped: () => false });
}
