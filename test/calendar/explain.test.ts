import { expect, test } from '@jest/globals';
import { shippedCalendar } from '../../data/shipped.js';
import { explainDue, explainWorkingDays } from '../../domain/calendar/explain.js';

const calendar = shippedCalendar();

test('a date is explained by the holidays and weekends that were left out', () => {
  expect(explainWorkingDays({ calendar, after: '2022-08-30', count: 5 })).toEqual({
    vi: '5 ngày làm việc sau 30/8/2022 là 8/9/2022, vì 1/9–2/9 nghỉ Quốc khánh và 3/9–4/9 là cuối tuần',
    en: '5 working days after 30/8/2022 is 8/9/2022, because 1/9–2/9 are off (National Day) and 3/9–4/9 are the weekend',
  });
});

test('a date with nothing in between needs no reason', () => {
  expect(explainWorkingDays({ calendar, after: '2022-07-25', count: 1 })).toEqual({
    vi: '1 ngày làm việc sau 25/7/2022 là 26/7/2022',
    en: '1 working day after 25/7/2022 is 26/7/2022',
  });
});

test('a weekend day that is worked in lieu is said, and days before a date are counted backwards', () => {
  expect(explainWorkingDays({ calendar, after: '2024-05-06', count: -2 }).vi).toBe(
    '2 ngày làm việc trước 6/5/2024 là 3/5/2024, vì 4/5 làm bù cho 29/4 và 5/5 là cuối tuần',
  );
});

test('a name that says itself that the day is off does not say it twice', () => {
  expect(explainWorkingDays({ calendar, after: '2022-04-08', count: 1 }).vi).toBe(
    '1 ngày làm việc sau 8/4/2022 là 12/4/2022, vì 9/4–10/4 là cuối tuần và 11/4 nghỉ bù Giỗ Tổ Hùng Vương',
  );
});

test('a date that was fixed is only said', () => {
  expect(explainDue({ calendar, basis: { kind: 'fixed' }, due: '2022-09-15' }).vi).toBe(
    'ngày ấn định: 15/9/2022',
  );
});
