import { expect, test } from '@jest/globals';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  dayThatEnds,
  isCivilDate,
} from '../../domain/calendar/instant.js';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../domain/calendar/working-calendar.js';
import { at, calendar } from './fixtures.js';

const dates = Array.from({ length: 366 * 130 }, (_, day) => dateOfDayNumber(dayNumber('1900-01-01') + day));

test('dates by arithmetic are those of the calendar, over more than a century', () => {
  const wrong = dates.filter((date) => new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) !== date);
  expect(wrong).toEqual([]);
  expect(dates.filter((date) => addDays(addDays(date, 1), -1) !== date)).toEqual([]);
});

test('a text that is no date is told from one', () => {
  expect(['2022-02-30', '2022-13-01', '2022-9-15', 'mai', '', '2023-02-29'].filter(isCivilDate)).toEqual([]);
  expect(['2022-09-15', '2024-02-29'].filter(isCivilDate)).toHaveLength(2);
  expect(() => dayNumber('mai')).toThrow(RangeError);
});

test('weekends, holidays and days worked in lieu count as the calendar says', () => {
  const days = ['2022-09-01', '2022-09-03', '2024-05-04', '2022-09-05'].map((date) =>
    isWorkingDay(calendar, date),
  );
  expect(days).toEqual([false, false, true, true]);
});

test('adding working days and counting them agree, forward and back', () => {
  for (const date of ['2022-07-20', '2022-08-31', '2023-01-19', '2024-04-27']) {
    for (const count of [1, 2, 5, 10, 40]) {
      const later = addWorkingDays(calendar, date, count);
      expect(workingDaysBetween(calendar, date, later)).toBe(count);
      expect(isWorkingDay(calendar, addWorkingDays(calendar, date, -count))).toBe(true);
    }
  }
});

test('two calendars that are used in turn do not mix', () => {
  const other = { ...calendar, version: 2, weekend: [7] };
  const results = [calendar, other, calendar, other].map((one) => addWorkingDays(one, '2022-07-22', 1));
  expect(results).toEqual(['2022-07-25', '2022-07-23', '2022-07-25', '2022-07-23']);
});

test('24:00 belongs to the date that ends', () => {
  expect([dayThatEnds(at('2022-07-23', '00:00')), dayThatEnds(at('2022-07-22', '23:59'))]).toEqual([
    '2022-07-22',
    '2022-07-22',
  ]);
});
