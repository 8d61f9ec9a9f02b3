import type { CivilDate } from '../calendar/instant.js';
import { rolledForward } from '../calendar/working-calendar.js';
import { rulesOf } from '../policy/rules-edition.js';
import type { TaskState } from './state.js';

/**
 * The date until which something is owed for which a leader set or granted a date. By the second edition of the rules a day off
 * ends with the next working day (Civil Code 2015, art. 148(5)); the words of the direction or petition keep the date as written.
 */
export function setDate({
  state: { policy, calendar },
  date,
}: {
  state: Pick<TaskState, 'policy' | 'calendar'>;
  date: CivilDate;
}): CivilDate {
  return rulesOf(policy) >= 2 ? rolledForward(calendar, date) : date;
}
