import { dateOf, dayThatEnds, type Instant } from '../domain/calendar/instant.js';

/** Rows as columns of text, each as wide as its widest cell. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? '').normalize('NFC')].length)),
  );
  return rows.map((row) =>
    row
      .map(
        (cell, column) =>
          cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell.normalize('NFC')].length)),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** As dates are written in a language: 29/7/2022, or 2022-07-29. */
export function dateIn(date: string, language: 'vi' | 'en'): string {
  return language === 'vi' ? date.slice(0, 10).split('-').map(Number).reverse().join('/') : date.slice(0, 10);
}

/** A moment to the minute; midnight is 24:00 of the day that it ends. */
export function momentText(at: Instant, language: 'vi' | 'en'): string {
  const day = dayThatEnds(at);
  const time = day === dateOf(at) ? at.slice(11, 16) : '24:00';
  return `${time} ${dateIn(day, language)}`;
}
