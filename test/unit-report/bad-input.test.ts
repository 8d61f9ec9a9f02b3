import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Life } from '../task/fixtures.js';
import { ApiDesk } from './api-desk.js';
import { line, progress } from './desk.js';
import type { ReportApi } from './report-api.js';

let desk: ApiDesk;

beforeAll(async () => {
  desk = await ApiDesk.open();
});
afterAll(async () => {
  await desk.close();
});

interface BadRow {
  readonly title: string;
  readonly lines?: (lives: readonly [Life, Life]) => unknown;
  readonly asked?: Partial<Parameters<ReportApi['ask']>[0]>;
  readonly status: number;
  readonly code: string;
}

const badRows: readonly BadRow[] = [
  {
    title: 'a text of 20,001 characters',
    lines: ([one]) => [line(one, progress('a'.repeat(20_001)))],
    status: 422,
    code: 'invalidInput',
  },
  {
    title: 'a body of 9 MB',
    lines: ([one]) => [line(one, progress('a'.repeat(9_000_000)))],
    status: 413,
    code: 'badBody',
  },
  {
    title: 'a text with a NUL',
    lines: ([one]) => [line(one, progress('Đã làm\u0000 xong'))],
    status: 422,
    code: 'invalidInput',
  },
  {
    title: 'a text with an escape character',
    lines: ([one]) => [line(one, progress('\u001b[2JĐã làm'))],
    status: 422,
    code: 'invalidInput',
  },
  {
    title: 'half a character',
    lines: ([one]) => [line(one, progress('Đã làm \ud83d'))],
    status: 422,
    code: 'invalidInput',
  },
  {
    title: 'a share that is no number',
    lines: ([one]) => [line(one, { ...progress(), percent: 'nhiều' as unknown as number })],
    status: 422,
    code: 'invalidInput',
  },
  {
    title: 'a share of 150',
    lines: ([one]) => [line(one, { ...progress(), percent: 150 })],
    status: 422,
    code: 'badPercent',
  },
  {
    title: '501 lines',
    lines: ([one]) => Array.from({ length: 501 }, () => line(one)),
    status: 422,
    code: 'invalidInput',
  },
  {
    title: 'the same task twice',
    lines: ([one]) => [line(one), line(one)],
    status: 422,
    code: 'doubleLine',
  },
  {
    title: 'a task of another unit',
    lines: () => [{ taskId: 'ke-hoach-2022/7.1/so-tai-chinh', content: progress() }],
    status: 422,
    code: 'unknownTask',
  },
  {
    title: 'lines that are no list',
    lines: () => ({ $gt: '' }),
    status: 422,
    code: 'invalidInput',
  },
  { title: 'a unit without a task', asked: { unit: 'so-khong-co' }, status: 404, code: 'notFound' },
  { title: 'a unit that is no name', asked: { unit: 'so%00y' }, status: 422, code: 'invalidInput' },
  { title: 'a plan that is not there', asked: { planId: 'khong-co' }, status: 404, code: 'notFound' },
  { title: 'an old version', asked: { version: 7 }, status: 409, code: 'staleVersion' },
  {
    title: 'a version that is none',
    asked: { headers: { 'If-Match': '*' } },
    status: 422,
    code: 'invalidInput',
  },
];

test.each(badRows)('saving $title is answered $status $code, and nothing is written', async (row) => {
  const { lives, ask } = await desk.plan(`sai-${String(badRows.indexOf(row))}`);
  const lines = row.lines?.(lives) ?? [line(lives[0])];
  const answer = await ask({ method: 'PUT', version: 0, body: { lines }, ...row.asked });
  expect(answer).toMatchObject({ status: row.status, body: { code: row.code } });
  expect(answer.body.messages.vi).not.toBe('');
  expect(await ask({ method: 'GET' })).toMatchObject({ status: 200, etag: '"0"' });
});

test('saving without the version that was seen is answered 428', async () => {
  const { lives, ask } = await desk.plan('thieu-phien-ban');
  const body = { lines: [line(lives[0])] };
  expect(await ask({ method: 'PUT', body })).toMatchObject({
    status: 428,
    body: { code: 'versionRequired' },
  });
});

test('names that would be formulas or scripts elsewhere are kept as they were typed', async () => {
  const { lives, ask } = await desk.plan('ky-tu-la');
  const hostile = { kind: 'progress', text: '<script>alert(1)</script> =HYPERLINK("x")\t\n' } as const;
  await ask({ method: 'PUT', version: 0, body: { lines: [line(lives[0], hostile)] } });
  expect((await ask({ method: 'GET' })).body.report.lines).toEqual([line(lives[0], hostile)]);
});
