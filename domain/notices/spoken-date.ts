import type { CivilDate } from '../calendar/instant.js';
import type { LocalizedText } from '../text/localized.js';

/** A date as people write it: 15/9/2022, 15 September 2022. */
export function spokenDate(date: CivilDate): LocalizedText {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return {
    vi: `${String(day)}/${String(month)}/${String(year)}`,
    en: `${String(day)} ${months[month - 1] ?? ''} ${String(year)}`,
  };
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
