import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import type { PlanReading } from '../../domain/plan/types.js';
import { typedDocx } from '../documents/plan-as-docx.js';
import { sampleText } from '../support/plans.js';
import { dondoc, sampleFile, temporaryFolder } from './run-dondoc.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

test('plan read --json prints title, shortcomings, totals and notes of the sample plan', async () => {
  const plan = await readJson(sampleFile);
  expect(plan.title).toMatch(/^KẾ HOẠCH Khắc phục tồn tại sau sơ kết/);
  expect(plan.totals).toEqual({ shortcomings: 8, causes: 21, blocks: 25, tasks: 35, documents: 14 });
  const [first] = plan.shortcomings;
  expect(first).toMatchObject({
    number: 1,
    leads: ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'các chủ đầu tư'],
    coordinators: ['UBND các huyện, thị xã, thành phố', 'các đơn vị liên quan'],
    deadline: { text: 'Năm 2022', kind: 'year', year: 2022 },
  });
  expect(first?.causes).toHaveLength(4);
  expect(first?.blocks[0]).toMatchObject({ line: 23, units: ['Sở Kế hoạch và Đầu tư'], inline: false });
  expect(first?.blocks[0]?.tasks[1]).toMatchObject({
    line: 25,
    documents: ['11/NQ-CP'],
    milestone: { date: '2022-10-15' },
  });
  expect(plan.notes.length).toBeGreaterThan(20);
  for (const note of plan.notes) {
    expect(note).toEqual({
      line: expect.any(Number),
      code: expect.any(String),
      message: expect.any(String),
      messageEn: expect.any(String),
    });
  }
});

test('the sample plan has every kind of deadline that plans use, and a block without a unit', async () => {
  const { shortcomings } = await readJson(sampleFile);
  expect(new Set(shortcomings.map(({ deadline }) => deadline.kind))).toEqual(
    new Set(['year', 'yearAndFollowing', 'none']),
  );
  const blocks = shortcomings.flatMap((shortcoming) => shortcoming.blocks);
  expect(blocks.filter(({ units }) => units.length === 0)).toHaveLength(1);
});

test('a docx of the plan gives the same JSON', async () => {
  writeFileSync(folder.path('plan.docx'), await typedDocx(sampleText));
  expect(await readJson(folder.path('plan.docx'))).toEqual(await readJson(sampleFile));
});

test('for a person: title, totals, a line for each shortcoming, and the notes by line', async () => {
  const { code, out } = await dondoc({ args: ['plan', 'read', sampleFile] });
  const said = out.toString('utf8');
  expect(code).toBe(0);
  expect(said).toContain('8 hạn chế, 21 nguyên nhân, 25 khối đơn vị, 35 nhiệm vụ, 14 văn bản được dẫn');
  expect(said).toMatch(
    /^7\. Lừa đảo .* chủ trì: Công an tỉnh; .* · thời gian: .* · 3 khối đơn vị · 4 nhiệm vụ$/m,
  );
  expect(said).toMatch(/^ {2}dòng 6: /m);
});

test('in English on request, wherever --lang stands', async () => {
  const before = await dondoc({ args: ['--lang', 'en', 'plan', 'read', sampleFile] });
  const after = await dondoc({ args: ['plan', 'read', sampleFile, '--lang=en'] });
  expect(before.out.toString('utf8')).toContain('8 shortcomings, 21 causes, 25 unit blocks, 35 tasks');
  expect(after).toEqual(before);
});

async function readJson(file: string): Promise<PlanReading> {
  const { code, out, err } = await dondoc({ args: ['plan', 'read', file, '--json'] });
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out.toString('utf8')) as PlanReading;
}
