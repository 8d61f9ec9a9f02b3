import { describe, expect, test } from '@jest/globals';
import { readPlanBytes } from '../../documents/read-plan-bytes.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { PlanError } from '../../domain/plan/types.js';
import { lamGiang, mustRead, mustRefuse, partsOf, plansAtHand } from './plans.js';

const fifty = 50 * 1024 * 1024;

async function refusalOf(bytes: Buffer): Promise<PlanError> {
  const text = await readPlanBytes(bytes);
  return text.ok ? mustRefuse(text.text) : text.error;
}

describe('what is no plan is refused with a sentence', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \n\t\r\n\u00A0\u200B', 'empty'],
    ['a letter', 'Kính gửi các đồng chí,\n\nMời họp vào thứ hai.\n', 'notPlan'],
    ['a numbered list', '1. Một việc\n2. Hai việc\n- Sở Y tế:\n+ Làm việc ba.\n', 'notPlan'],
    ['source code', 'function main() {\n  return 1;\n}\n', 'notPlan'],
    ['JSON', '{"title": "KẾ HOẠCH"}', 'notPlan'],
    ['a plan without part B', lamGiang.replace('B. NỘI DUNG KẾ HOẠCH\n', ''), 'partMissing'],
    ['parts without a shortcoming', 'B. NỘI DUNG KẾ HOẠCH\nC. TỔ CHỨC THỰC HIỆN\n1. Thực hiện./.', 'notPlan'],
  ])('%s', (_, text, code) => {
    const error = mustRefuse(text);
    expect(error.code).toBe(code);
    expect(error.line).toBeGreaterThanOrEqual(1);
    expect(error.message.vi).toMatch(/^Dòng \d+: .+\.$|^Dòng \d+: .+…$/u);
    expect(error.message.en).toMatch(/^Line \d+: .+\.$|^Line \d+: .+…$/u);
  });

  test('the sentence names the file where it is known', () => {
    const result = readPlan({ text: 'Kính gửi', name: 'thu-moi.txt' });
    expect(result.ok || result.error.message.vi).toMatch(/^thu-moi\.txt: dòng 1: /u);
  });
});

describe('bytes that are no text', () => {
  test.each(['utf16le', 'UTF-16 BE'])('%s is refused as an encoding', async (encoding) => {
    const bytes = Buffer.from(`\uFEFF${lamGiang}`, 'utf16le');
    const error = await refusalOf(encoding === 'utf16le' ? bytes : bytes.swap16());
    expect(error.code).toBe('encoding');
    expect(error.line).toBe(1);
  });

  test('UTF-16 without its mark and with Latin letters only is refused too', async () => {
    const error = await refusalOf(Buffer.from('KE HOACH\nB. NOI DUNG KE HOACH\n', 'utf16le'));
    expect(error.code).toBe('binary');
  });

  test('bytes of any value are refused', async () => {
    const bytes = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 167) % 256));
    expect(['encoding', 'binary']).toContain((await refusalOf(bytes)).code);
  });

  test('a binary character inside a plan is refused at its line', () => {
    const text = lamGiang.replace('Người giữ sổ', 'Người\0giữ sổ');
    expect(mustRefuse(text)).toMatchObject({ code: 'binary', line: 12 });
  });

  test('one byte that is not UTF-8 is refused at its line', async () => {
    const bytes = Buffer.from(lamGiang);
    bytes[lamGiang.indexOf('Người giữ') < 0 ? 0 : Buffer.from(lamGiang.split('Người giữ')[0] ?? '').length] =
      0xff;
    expect(await refusalOf(bytes)).toMatchObject({ code: 'encoding', line: 12 });
  });
});

describe('50 MB of text', () => {
  test('is refused before it is parsed', async () => {
    const bytes = Buffer.alloc(fifty, lamGiang);
    const started = performance.now();
    const error = await refusalOf(bytes);
    expect(error.code).toBe('tooLarge');
    expect(error.message.vi).toMatch(/MB/u);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('is refused as a text as well', () => {
    const text = '- Sở Y tế:\n'.repeat(fifty / 11);
    const started = performance.now();
    expect(mustRefuse(text).code).toBe('tooLarge');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('as line ends only is refused', () => {
    expect(mustRefuse('\n'.repeat(fifty)).code).toBe('tooLarge');
    expect(mustRefuse(lamGiang + '\n'.repeat(200_000)).code).toBe('tooLarge');
  });
});

describe('two shortcomings of one number', () => {
  test('are refused at the line of the second, which names the first', () => {
    const error = mustRefuse(lamGiang.replace('4. Trụ sở cũ', '2. Trụ sở cũ'));
    expect(error).toMatchObject({ code: 'shortcomingRepeated', line: 53 });
    expect(error.message.vi).toContain('Dòng 53');
    expect(error.message.vi).toContain('dòng 27');
  });

  test('are refused wherever they stand', () => {
    const { head, shortcomings, end } = partsOf(lamGiang);
    for (const part of shortcomings) {
      const text = head + shortcomings.join('') + part + end;
      const line = (head + shortcomings.join('')).split('\n').length;
      expect(mustRefuse(text)).toMatchObject({ code: 'shortcomingRepeated', line });
    }
  });
});

describe('a shortcoming without its tasks or its time is refused at its line', () => {
  test.each([
    ['tasks', /b\) Nhiệm vụ[^\n]*\n- Thanh tra[^]*?\n(?=3\.3)/u],
    ['time', /3\.3\. [^\n]*\n/u],
  ])('%s', (_, cut) => {
    expect(mustRefuse(lamGiang.replace(cut, ''))).toMatchObject({ code: 'shortcomingIncomplete', line: 41 });
  });
});

describe.each(plansAtHand)('the plan of %s cut short', (_, text) => {
  const lines = text.split('\n');
  const organisation = lines.findIndex((line) => line.startsWith('C. '));
  const last = lines.findIndex((line) => line.includes('./.'));

  test('before the first sentence of part C ends is refused, whatever the line', () => {
    for (let kept = 0; kept <= organisation + 1; kept += 1) {
      const error = mustRefuse(lines.slice(0, kept).join('\n'));
      expect(error.message.vi).not.toBe('');
      if (kept > 8) expect(['truncated', 'partMissing', 'notPlan']).toContain(error.code);
    }
  });

  test('inside part B is said to break off there', () => {
    for (const kept of [organisation - 1, Math.floor(organisation / 2)]) {
      const error = mustRefuse(lines.slice(0, kept).join('\n'));
      expect(error.code).toBe('truncated');
      expect(error.line).toBeLessThanOrEqual(kept);
    }
  });

  test('after the last sentence of part C is whole', () => {
    for (let kept = last + 1; kept <= lines.length; kept += 1) {
      const { plan } = mustRead(lines.slice(0, kept).join('\n'));
      expect(plan.notes.filter(({ code }) => code === 'endMarkMissing')).toEqual([]);
    }
  });

  test('between two sentences of part C has every task, and is noted', () => {
    for (let kept = organisation + 2; kept <= last; kept += 1) {
      const { plan } = mustRead(lines.slice(0, kept).join('\n'));
      expect(plan.totals.tasks).toBe(mustRead(text).plan.totals.tasks);
      expect(plan.notes.map(({ code }) => code)).toContain('endMarkMissing');
    }
  });

  test('inside a sentence of part C is refused', () => {
    const cut = text.slice(0, text.lastIndexOf('./.') - 12);
    expect(mustRefuse(cut)).toMatchObject({ code: 'truncated', line: last + 1 });
  });
});
