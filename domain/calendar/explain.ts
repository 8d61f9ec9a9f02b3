import type { DueBasis } from '../obligation/obligation.js';
import type { LocalizedText } from '../text/localized.js';
import { addDays, type CivilDate, dayNumber } from './instant.js';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from './working-calendar.js';

/**
 * Why a due date is the date that it is: "5 ngày làm việc sau 30/8/2022 là 8/9/2022, vì 1/9–2/9 nghỉ Quốc khánh và 3/9–4/9 là
 * cuối tuần". A fixed date needs no reason.
 */
export function explainDue({
  calendar,
  basis,
  due,
}: {
  calendar: WorkingCalendar;
  basis: DueBasis;
  due: CivilDate;
}): LocalizedText {
  return basis.kind === 'fixed'
    ? { vi: `ngày ấn định: ${full(due)}`, en: `a fixed date: ${full(due)}` }
    : explainWorkingDays({ calendar, ...basis });
}

/** The Nth working day after a date (before it, when negative), with every day in between that is off or worked in lieu. */
export function explainWorkingDays({
  calendar,
  after,
  count,
}: {
  calendar: WorkingCalendar;
  after: CivilDate;
  count: number;
}): LocalizedText {
  const day = addWorkingDays(calendar, after, count);
  const days = Math.abs(count);
  const said = {
    vi: `${String(days)} ngày làm việc ${count < 0 ? 'trước' : 'sau'} ${full(after)} là ${full(day)}`,
    en: `${String(days)} working day${days === 1 ? '' : 's'} ${count < 0 ? 'before' : 'after'} ${full(after)} is ${full(day)}`,
  };
  const reasons = stretchesBetween({ calendar, one: after, other: day }).map(reasonOf);
  if (reasons.length === 0) return said;
  return {
    vi: `${said.vi}, vì ${listed(
      reasons.map(({ vi }) => vi),
      ' và ',
    )}`,
    en: `${said.en}, because ${listed(
      reasons.map(({ en }) => en),
      ' and ',
    )}`,
  };
}

/** Days one after another that are off, or worked, for one reason. */
interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly why: 'holiday' | 'weekend' | 'worked';
  readonly name?: LocalizedText;
}

/** The days strictly between two dates that are no plain working days. */
function stretchesBetween({
  calendar,
  one,
  other,
}: {
  calendar: WorkingCalendar;
  one: CivilDate;
  other: CivilDate;
}): readonly Stretch[] {
  const [first, last] = one < other ? [one, other] : [other, one];
  const stretches: Stretch[] = [];
  for (let date = addDays(first, 1); date < last; date = addDays(date, 1)) {
    const found = unusual({ calendar, date });
    if (!found) continue;
    const before = stretches.at(-1);
    const goesOn =
      before &&
      before.why === found.why &&
      before.name?.vi === found.name?.vi &&
      dayNumber(before.to) + 1 === dayNumber(date);
    if (goesOn) stretches.splice(-1, 1, { ...before, to: date });
    else stretches.push({ ...found, from: date, to: date });
  }
  return stretches;
}

function unusual({
  calendar,
  date,
}: {
  calendar: WorkingCalendar;
  date: CivilDate;
}): Pick<Stretch, 'why' | 'name'> | undefined {
  const worked = calendar.daysWorked.find((day) => day.date === date);
  if (worked) return { why: 'worked', name: worked.name };
  if (isWorkingDay(calendar, date)) return undefined;
  const holiday = calendar.daysOff.find(({ from, to }) => from <= date && date <= to);
  return holiday ? { why: 'holiday', name: holiday.name } : { why: 'weekend' };
}

function reasonOf({ from, to, why, name = { vi: '', en: '' } }: Stretch): LocalizedText {
  const when = from === to ? short(from) : `${short(from)}–${short(to)}`;
  const many = from !== to;
  switch (why) {
    case 'holiday':
      return {
        vi: /^nghỉ/u.test(name.vi) ? `${when} ${name.vi}` : `${when} nghỉ ${name.vi}`,
        en: `${when} ${many ? 'are' : 'is'} off (${name.en})`,
      };
    case 'weekend':
      return { vi: `${when} là cuối tuần`, en: `${when} ${many ? 'are' : 'is'} the weekend` };
    case 'worked':
      return { vi: `${when} ${name.vi}`, en: `${when} ${many ? 'are' : 'is'} ${name.en}` };
  }
}

function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}${and}${parts.at(-1) ?? ''}`;
}

function full(date: CivilDate): string {
  return date.split('-').map(Number).reverse().join('/');
}

function short(date: CivilDate): string {
  return full(date).split('/').slice(0, 2).join('/');
}
