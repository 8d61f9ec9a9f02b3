import { expect, test } from '@jest/globals';
import { shippedDirectory } from '../../data/shipped.js';
import { finish } from '../../domain/papers/finish.js';
import { issuerOf, numberCodeOf, provinceIssuer } from '../../domain/papers/issuer.js';
import { signatureLines } from '../../domain/papers/signature-lines.js';
import { editablesOf } from '../../domain/papers/slots.js';
import {
  enumeration,
  longDate,
  percentOf,
  planName,
  quarterName,
  roman,
  shortDate,
  vietnameseNumber,
} from '../../domain/papers/wording.js';
import { consolidated, urging } from './sample-papers.js';

test('days under ten and months one and two have a leading zero, no other month has', () => {
  expect(longDate('2022-02-05')).toBe('ngày 05 tháng 02 năm 2022');
  expect(longDate('2022-09-15')).toBe('ngày 15 tháng 9 năm 2022');
  expect(shortDate('2022-03-09')).toBe('09/3/2022');
  expect(shortDate('2022-12-31')).toBe('31/12/2022');
});

test('the day of a date is left open while it is not known', () => {
  expect(longDate('2022-09')).toMatch(/^ngày\s{5,} tháng 9 năm 2022$/u);
});

test('numbers have a point for thousands and a comma for decimals', () => {
  expect([0, 999, 1000, 1234.5, -1234567.25, 0.1].map(vietnameseNumber)).toEqual([
    '0',
    '999',
    '1.000',
    '1.234,5',
    '-1.234.567,25',
    '0,1',
  ]);
  expect(vietnameseNumber(1e-7)).toBe('0,0000001');
  expect(vietnameseNumber(1e21)).toBe('1.000.000.000.000.000.000.000');
});

test('a share has one decimal, and nothing has none', () => {
  expect(percentOf({ part: 139, whole: 165 })).toBe('84,2%');
  expect(percentOf({ part: 2, whole: 2 })).toBe('100%');
  expect(percentOf({ part: 0, whole: 0 })).toBeUndefined();
});

test('quarters, Roman numbers, lists and plans are named as in a Vietnamese text', () => {
  expect(quarterName('2022-Q4')).toBe('Quý IV năm 2022');
  expect([1, 4, 9, 14, 29].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXIX']);
  expect(enumeration(['a', 'b', 'c'])).toBe('a, b và c');
  expect(planName('KẾ HOẠCH Khắc phục tồn tại')).toBe('Kế hoạch khắc phục tồn tại');
  expect(planName('Kế hoạch khác')).toBe('Kế hoạch khác');
});

test('one signs as head, for the head, by order or by mandate, each with its own line', () => {
  const principalPosition = 'Giám đốc';
  expect(signatureLines({ mode: 'none', position: 'Giám đốc' })).toEqual({
    authority: [],
    position: 'GIÁM ĐỐC',
  });
  expect(signatureLines({ mode: 'KT', principalPosition, position: 'Phó Giám đốc' })).toEqual({
    authority: ['KT. GIÁM ĐỐC'],
    position: 'PHÓ GIÁM ĐỐC',
  });
  expect(signatureLines({ mode: 'TL', principalPosition: 'Chủ tịch', position: 'Chánh Văn phòng' })).toEqual({
    authority: ['TL. CHỦ TỊCH'],
    position: 'CHÁNH VĂN PHÒNG',
  });
  expect(signatureLines({ mode: 'TUQ', principalPosition, position: 'Trưởng phòng' }).authority).toEqual([
    'TUQ. GIÁM ĐỐC',
  ]);
  const committee = { onBehalfOf: 'Ủy ban nhân dân', mode: 'KT', principalPosition: 'Chủ tịch' } as const;
  expect(signatureLines({ ...committee, position: 'Phó Chủ tịch' }).authority).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
  ]);
});

test('a department stands under the province, a committee under none, and numbers carry their short names', () => {
  const { units, province } = shippedDirectory();
  const issuer = (id: string) => {
    const unit = units.find((one) => one.id === id);
    if (!unit) throw new Error(id);
    return issuerOf({ unit, province });
  };
  const planning = issuer('so-ke-hoach-va-dau-tu');
  expect(planning).toEqual({ superior: 'UBND tỉnh Thanh Hóa', name: ['Sở Kế hoạch và Đầu tư'] });
  expect(numberCodeOf({ kind: 'report', issuer: planning })).toBe('BC-SKHĐT');
  expect(numberCodeOf({ kind: 'officialLetter', issuer: planning, drafting: 'THQH' })).toBe('SKHĐT-THQH');
  expect(issuer('ubnd-huyen-ba-thuoc')).toEqual({ name: ['Ủy ban nhân dân', 'huyện Bá Thước'] });
  expect(numberCodeOf({ kind: 'announcement', issuer: provinceIssuer(province) })).toBe('TB-UBND');
});

test('a text ends with its end mark, also when the office wrote the last words itself', () => {
  const written = urging({ texts: { 'ket-thuc': 'Đề nghị thực hiện nghiêm.' } });
  expect(written.body.at(-1)).toMatchObject({ text: 'Đề nghị thực hiện nghiêm./.' });
  expect(finish(written).body.at(-1)).toMatchObject({ text: 'Đề nghị thực hiện nghiêm./.' });
  const emptied = urging({ texts: { 'ket-thuc': '' } });
  expect(emptied.body.at(-2)).toMatchObject({ text: expect.stringMatching(/\.\/\.$/u) });
});

test('a paper that replaces another names it', () => {
  const { head } = {
    head: { ...consolidated(), replaces: 'Báo cáo số 45/BC-SKHĐT ngày 25 tháng 9 năm 2022' },
  };
  expect(consolidated({ head }).body.at(-1)).toMatchObject({
    text: 'Văn bản này thay thế Báo cáo số 45/BC-SKHĐT ngày 25 tháng 9 năm 2022./.',
  });
});

test('each text around the tables has a slot of its own, is drafted, and gives way to what the office writes', () => {
  const drafted = editablesOf(consolidated());
  expect(new Set(drafted.map(({ id }) => id)).size).toBe(drafted.length);
  expect(drafted.find(({ id }) => id === 'so-sanh')?.text).toContain('Quý II năm 2022');
  const own = editablesOf(consolidated({ texts: { 'so-sanh': 'Tiến bộ rõ rệt.' } }));
  expect(own.find(({ id }) => id === 'so-sanh')?.text).toBe('Tiến bộ rõ rệt.');
});
