import { expect, test } from '@jest/globals';
import { mostLate } from '../../dev/demonstration/focal-morning.js';

test('those who are late with most are urged in writing, and nobody who is in time', () => {
  const owes = (debtor: string, ...dates: readonly string[]) => dates.map((due) => ({ debtor, due }));
  const duties = [
    ...owes('so-y-te', '2022-12-15', '2022-12-30'),
    ...owes('ubnd-huyen-ba-thuoc', '2022-12-15', '2022-12-22'),
    ...owes('so-tai-chinh', '2022-12-23', '2022-12-30', '2023-01-15'),
    ...owes('ubnd-huyen-nong-cong', '2022-12-15', '2022-12-15', '2022-08-20'),
  ];
  const today = '2022-12-23';
  expect(mostLate({ duties, today, count: 2 })).toEqual(['ubnd-huyen-nong-cong', 'ubnd-huyen-ba-thuoc']);
  expect(mostLate({ duties, today, count: 9 })).toEqual([
    'ubnd-huyen-nong-cong',
    'ubnd-huyen-ba-thuoc',
    'so-y-te',
  ]);
});
