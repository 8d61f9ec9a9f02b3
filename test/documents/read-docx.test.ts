import { expect, test } from '@jest/globals';
import { TextRun } from 'docx';
import { readDocx } from '../../documents/read-docx.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { PlanReading } from '../../domain/plan/types.js';
import { realText, sampleText } from '../support/plans.js';
import { docxOf, listedDocx, typedDocx, untidyDocx } from './plan-as-docx.js';

test('the sample plan as docx has the same text, line by line', async () => {
  expect(await textIn(typedDocx(sampleText))).toBe(sampleText);
});

test.each([
  ['one paragraph a line', typedDocx],
  ["dashes, pluses, letters and numbers as Word's own lists", listedDocx],
  ['runs cut at will, soft line breaks, tabs and bookmarks', untidyDocx],
])('the sample plan reads the same from a docx with %s', async (_, make) => {
  const text = sampleText.replace('5.1. Kế hoạch', '5.2. Kế hoạch');
  expect(contentOf(await textIn(make(text)))).toEqual(contentOf(text));
});

const real = realText === undefined ? test.skip : test;

real.each([
  ['one paragraph a line', typedDocx],
  ["dashes, pluses and letters as Word's own lists", listedDocx],
])("the province's plan reads the same from a docx with %s", async (_, make) => {
  const text = (realText ?? '').replace('7.1. Kế hoạch', '7.2. Kế hoạch');
  expect(contentOf(text).totals).toEqual({
    shortcomings: 15,
    causes: 50,
    blocks: 41,
    tasks: 81,
    documents: 31,
  });
  expect(contentOf(await textIn(make(text)))).toEqual(contentOf(text));
});

test('a bullet that is neither dash nor plus is a dash outside and a plus inside', async () => {
  const list = (level: number, text: string) => ({
    children: [new TextRun(text)],
    numbering: { reference: 'dots', level },
  });
  expect(await textIn(docxOf([list(0, 'Sở Y tế:'), list(1, 'Rà soát.')]))).toBe('- Sở Y tế:\n+ Rà soát.');
});

test('a marker that was typed stays the only one, whatever Word shows before it', async () => {
  const numbering = { reference: 'dashes', level: 0 };
  const typed = [{ children: [new TextRun('+ Rà soát.')], numbering }];
  expect(await textIn(docxOf(typed))).toBe('+ Rà soát.');
});

test('a hyphen that may not break is a hyphen, so that a document number stays whole', async () => {
  const run = new TextRun({ text: 'Kết luận số 12-KL/TU'.replace('-', '\u2011') });
  expect(await textIn(docxOf([{ children: [run] }]))).toBe('Kết luận số 12-KL/TU');
});

async function textIn(docx: Promise<Buffer>): Promise<string> {
  const read = await readDocx(await docx);
  if (!read.ok) throw new Error(read.error.message.en);
  return read.text;
}

/** What a plan says, without where it stands and how its lines are spaced. */
function contentOf(text: string): Pick<PlanReading, 'title' | 'totals' | 'shortcomings'> {
  const read = readPlan({ text });
  if (!read.ok) throw new Error(read.error.message.en);
  const { title, totals, shortcomings } = read.plan;
  const content: unknown = JSON.parse(
    JSON.stringify({ title, totals, shortcomings }, (key, value: unknown) => (key === 'line' ? 0 : value)),
  );
  return content as Pick<PlanReading, 'title' | 'totals' | 'shortcomings'>;
}
